/// The schema's SQL files, in order, as they stand in this folder.
public enum Migrations {
  /// Every migration: its file's name and its bytes.
  public static var all: [(name: String, sql: [UInt8])] {
    [("0001_content.sql", PackageResources._001_content_sql)]
  }
}
