internal import GRDB
internal import TimelineIngest

/// What dated documents tell, kept from one batch of undated ones to the next: most of their witnesses are the same.
struct WitnessShelf: Sendable {
  /// Beyond so many documents it begins anew, so that it doesn't grow with the corpus.
  private static let capacity = 3072

  /// The content hashes of the documents that are here and tell something.
  private(set) var hashes: [Int64: String] = [:]
  /// What they tell.
  private(set) var told = DatingWitnesses()
  private var fetched: Set<Int64> = []

  /// Takes in the documents of a batch that aren't here yet.
  mutating func fetch(_ documents: Set<Int64>, _ database: Database) throws {
    var missing = documents.subtracting(fetched)
    if fetched.count + missing.count > Self.capacity {
      self = WitnessShelf()
      missing = documents
    }
    fetched.formUnion(missing)
    let items = try MentionReader(database: database).fetch(
      from: MentionReader.ofDocuments, NameLookup.list(missing.sorted()))
    for item in items { hashes[item.documentID] = item.record.key.document }
    told.add(items.map(\.record))
  }
}
