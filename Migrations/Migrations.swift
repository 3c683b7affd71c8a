/// The schema's SQL files, in order, as they stand in this folder.
public enum Migrations {
  /// Every migration: its file's name and its bytes.
  public static var all: [(name: String, sql: [UInt8])] {
    [
      ("0001_document.sql", PackageResources._001_document_sql),
      ("0002_knowledge.sql", PackageResources._002_knowledge_sql),
      ("0003_mention.sql", PackageResources._003_mention_sql),
      ("0004_event.sql", PackageResources._004_event_sql),
      ("0005_correction.sql", PackageResources._005_correction_sql),
      ("0006_view.sql", PackageResources._006_view_sql),
      ("0007_event_fact.sql", PackageResources._007_event_fact_sql),
      ("0008_source.sql", PackageResources._008_source_sql),
      ("0009_event_index.sql", PackageResources._009_event_index_sql),
      ("0010_correcting.sql", PackageResources._010_correcting_sql),
      ("0011_search_pause.sql", PackageResources._011_search_pause_sql),
      ("0012_source_view.sql", PackageResources._012_source_view_sql),
      ("0013_import.sql", PackageResources._013_import_sql),
      ("0014_search_removal.sql", PackageResources._014_search_removal_sql),
      ("0015_plain_check.sql", PackageResources._015_plain_check_sql),
    ]
  }
}
