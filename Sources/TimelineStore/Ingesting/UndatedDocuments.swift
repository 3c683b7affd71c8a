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

  /// A document without a day of its own, with all that its dating needs.
  private struct Case: Sendable {
    var id: Int64
    /// As it was handed in.
    var given: Document
    /// The day that others gave it before.
    var published: Day?
    var witnesses: [MentionRecord]
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
    while !rest.isEmpty {
      let cases = try store.read { database in try rest.prefix(Self.batch).compactMap { try self.case($0, database) } }
      rest = rest.dropFirst(Self.batch)
      let outcomes = Mutex([Outcome?](repeating: nil, count: cases.count))
      DispatchQueue.concurrentPerform(iterations: cases.count) { index in
        let outcome = decide(cases[index])
        outcomes.withLock { $0[index] = outcome }
      }
      let changed = outcomes.withLock { $0.compactMap { $0 } }
      if changed.isEmpty { continue }
      try store.write { database in
        for outcome in changed {
          try writer.update(
            documentID: outcome.id, publication: outcome.publication, text: outcome.text, mentions: outcome.mentions,
            database)
        }
      }
      dated += changed.count { $0.publication != nil }
    }
    try store.write { try $0.execute(sql: "DELETE FROM pending_key") }
    return dated
  }

  private func `case`(_ id: Int64, _ database: Database) throws -> Case? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT d.uri, g.publisher, g.title, g.author, g.language, d.text, d.published_day
          FROM document AS d JOIN document_given AS g ON g.document_id = d.id WHERE d.id = ? AND NOT g.mentions
          """), arguments: [id])
    guard let row else { return nil }
    let text: String = row[5]
    let given = Document(
      uri: row[0], publisher: row[1], title: row[2], author: row[3], language: row[4], text: Array(text.utf8))
    let witnesses = try DatingKeys(database: database).witnesses(of: id, atMost: Self.mostWitnesses)
    let records = try MentionReader(database: database).fetch(
      where: "m.document_id IN (SELECT value FROM json_each(?))", [NameLookup.list(witnesses)]
    ).map(\.record)
    return Case(id: id, given: given, published: (row[6] as Int?).map { Day(number: $0) }, witnesses: records)
  }

  /// What the witnesses say; `nil` where nothing changes.
  private func decide(_ item: Case) -> Outcome? {
    let undated = extract(item.given)
    let redating = MentionRedating(of: undated.mentions, in: item.given.text)
    let verdict = DocumentDating.verdict(
      undated: undated.mentions, witnesses: item.witnesses, daysInOrder: { redating.daysInOrder(on: $0) },
      reading: { redating.mentions(on: $0) })
    if verdict?.day == item.published { return nil }
    guard let verdict else {
      return Outcome(id: item.id, text: item.given.text, publication: nil, mentions: undated.mentions)
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
