internal import Dispatch
internal import GRDB
internal import Synchronization
internal import TimelineIngest
internal import TimelineModel

/// Dates documents that say nowhere when they were published, by what dated documents tell of the same happenings.
///
/// What comes out depends on the documents of the store alone, and not on the order in which they came.
struct UndatedDocuments {
  /// How many are read again at once.
  private static let batch = 64
  /// How many dated documents are asked for each.
  static let mostWitnesses = 24

  let store: Store
  let extract: Ingestor.Extract
  /// Whether the store's full-text index is kept current; the timeline of a day past may go without.
  var isSearched = true
  /// What the run has read in such documents before it dates them.
  var readings = UndatedReadings()

  /// A document without a day of its own, with all that its dating needs.
  private struct Case: Sendable {
    var id: Int64
    var hash: String
    /// As it was handed in.
    var given: Document
    /// The day that others gave it before.
    var published: Day?
    /// The dated documents that share most with it.
    var witnesses: [Int64]
  }

  /// Documents without a day, and what their witnesses tell, each once.
  private struct Cases: Sendable {
    var items: [Case] = []
    var shelf = WitnessShelf()
  }

  /// A document's day, as far as others tell it now, and what it tells on that day.
  private struct Outcome: Sendable {
    var id: Int64
    var text: [UInt8]
    var publication: Document.Publication?
    var mentions: [Mention]
  }

  /// Dates the documents that the changes since the last dating may concern, or only some documents.
  ///
  /// - Returns: how many have got a day that they hadn't.
  @discardableResult
  func date(_ documents: [Int64]? = nil) throws -> Int {
    let writer = DocumentWriter()
    var dated = 0
    var rest = try (documents ?? store.read { try DatingKeys(database: $0).concerned() })[...]
    var cases = try nextCases(&rest, WitnessShelf())
    var decided: [Outcome] = []
    while !cases.items.isEmpty || !decided.isEmpty || !rest.isEmpty {
      let outcomes = Mutex([Outcome?](repeating: nil, count: cases.items.count))
      let group = DispatchGroup()
      for index in cases.items.indices {
        DispatchQueue.global().async(group: group) { [cases] in
          let outcome = decide(cases.items[index], cases)
          outcomes.withLock { $0[index] = outcome }
        }
      }
      // While these are decided the last are written and the next are read; nothing that is written here is read there.
      let next = Result {
        try write(decided, writer)
        return try nextCases(&rest, cases.shelf)
      }
      group.wait()
      decided = outcomes.withLock { $0.compactMap { $0 } }
      dated += decided.count { $0.publication != nil }
      cases = try next.get()
    }
    try store.write { try $0.execute(sql: "DELETE FROM pending_key") }
    return dated
  }

  private func write(_ outcomes: [Outcome], _ writer: DocumentWriter) throws {
    if outcomes.isEmpty { return }
    try store.write { database in
      if isSearched { try writer.search.begin(database) }
      for outcome in outcomes {
        try writer.update(
          documentID: outcome.id, publication: outcome.publication, text: outcome.text, mentions: outcome.mentions,
          database)
      }
      if isSearched { try writer.search.end(database) }
    }
  }

  private func nextCases(_ rest: inout ArraySlice<Int64>, _ shelf: WitnessShelf) throws -> Cases {
    let batch = rest.prefix(Self.batch)
    rest = rest.dropFirst(Self.batch)
    if batch.isEmpty { return Cases() }
    return try store.read { database in
      var cases = Cases(items: try batch.compactMap { try self.case($0, database) }, shelf: shelf)
      try cases.shelf.fetch(Set(cases.items.flatMap(\.witnesses)), database)
      return cases
    }
  }

  private func `case`(_ id: Int64, _ database: Database) throws -> Case? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT d.uri, g.publisher, g.title, g.author, g.language, d.text, d.published_day, d.hash
          FROM document AS d JOIN document_given AS g ON g.document_id = d.id WHERE d.id = ? AND NOT g.mentions
          """), arguments: [id])
    guard let row else { return nil }
    let text: String = row[5]
    let given = Document(
      uri: row[0], publisher: row[1], title: row[2], author: row[3], language: row[4], text: Array(text.utf8))
    let witnesses = try DatingKeys(database: database).witnesses(of: id, atMost: Self.mostWitnesses)
    return Case(
      id: id, hash: row[7], given: given, published: (row[6] as Int?).map { Day(number: $0) }, witnesses: witnesses)
  }

  /// What the witnesses say; `nil` where nothing changes.
  private func decide(_ item: Case, _ cases: Cases) -> Outcome? {
    let undated = readings.mentions(of: item.given, hash: item.hash) ?? extract(item.given).mentions
    let redating = MentionRedating(of: undated, in: item.given.text)
    let verdict = DocumentDating.verdict(
      undated: undated, witnesses: cases.shelf.told, of: item.witnesses.compactMap { cases.shelf.hashes[$0] },
      reading: { redating.reading(on: $0) })
    if verdict?.day == item.published { return nil }
    guard let verdict else {
      return Outcome(id: item.id, text: item.given.text, publication: nil, mentions: undated)
    }
    return Outcome(
      id: item.id, text: item.given.text, publication: .init(verdict.day, basis: .corroborated),
      mentions: mentions(of: item.given, on: verdict.day))
  }

  private func mentions(of given: Document, on day: Day) -> [Mention] {
    var document = given
    document.publication = .init(day, basis: .corroborated)
    return extract(document).mentions
  }
}
