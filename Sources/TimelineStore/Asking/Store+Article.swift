internal import GRDB
internal import TimelineIngest
internal import TimelineModel

extension Store {
  /// A document with its text and its mentions.
  ///
  /// - Returns: `nil` where there is none of this id.
  /// - Throws: ``StoreError`` where the file is at fault.
  public func article(id: Int64) throws -> StoredArticle? {
    try read { database in
      guard let found = try EventReader(database: database).documents([id])[id] else { return nil }
      let items = try MentionReader(database: database).fetch(from: MentionReader.ofDocuments, NameLookup.list([id]))
      let tellings = items.map { StoredArticle.Telling(mention: $0.record.mention, eventID: $0.eventID) }
      return StoredArticle(
        document: found.document, text: found.text,
        tellings: tellings.sorted {
          ($0.mention.triggerRange.lowerBound, $0.mention.range.lowerBound)
            < ($1.mention.triggerRange.lowerBound, $1.mention.range.lowerBound)
        })
    }
  }
}
