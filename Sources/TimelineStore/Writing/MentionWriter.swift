internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Writes the mentions of documents, with all their parts.
final class MentionWriter {
  private let database: Database
  private let actors: ActorDirectory
  private let places: PlaceDirectory
  private let search: SearchWriter
  private let mention, actor, place, quantity, attribution, event, hidden, block: BulkInsertion

  /// A writer for a connection; its statements are prepared once.
  init(_ database: Database, _ actors: ActorDirectory, _ places: PlaceDirectory, _ search: SearchWriter) {
    (self.database, self.actors, self.places, self.search) = (database, actors, places, search)
    mention = BulkInsertion(
      database,
      """
      INSERT INTO mention(
        id, document_id, ordinal, start_byte, end_byte, trigger_start, trigger_end, trigger, lemma, type, mode, phase,
        status, polarity, earliest_day, latest_day, extent, qualifier, basis, date_text, date_start, date_end,
        date_explanation, title, rule, words, block)
      """, columns: 27)
    actor = BulkInsertion(
      database, "INSERT INTO mention_actor(mention_id, position, actor_id, role, country, within)", columns: 6)
    place = BulkInsertion(database, "INSERT INTO mention_place(mention_id, position, place_id)", columns: 3)
    quantity = BulkInsertion(database, "INSERT INTO mention_quantity(mention_id, position, value, of)", columns: 4)
    attribution = BulkInsertion(
      database, "INSERT INTO mention_attribution(mention_id, position, actor_id)", columns: 3)
    event = BulkInsertion(database, "INSERT INTO event_mention(mention_id, event_id)", columns: 2)
    hidden = BulkInsertion(database, "INSERT INTO hidden_mention(mention_id, event_id)", columns: 2)
    block = BulkInsertion(database, "INSERT OR IGNORE INTO pending_block(block)", columns: 1)
  }

  /// Stores the mentions of a document in place of those that it had, and marks the blocks of both for merging.
  ///
  /// A mention that stays the same words of the same sentence keeps its id and its event.
  ///
  /// - Parameter remains: what those left behind that it had; they are gone already.
  func replace(documentID: Int64, text: [UInt8], with mentions: [Mention], remains: Remains) throws {
    var remains = remains
    for old in remains.blocks { block.add(.integer(old)) }
    var next = try nextID()
    for (ordinal, mention) in mentions.enumerated() {
      let item = remains.claim(mention, text: text)
      let id = item?.mentionID ?? next
      if id == next { next += 1 }
      try insert(mention, documentID: documentID, ordinal: ordinal, id: id)
      search.add(
        mention: id, title: CleanText.line(mention.title), sentence: text[mention.range.clamped(to: text.indices)])
      // Without a date it belongs to no event.
      if let item, let eventID = item.eventID, mention.date.span != nil {
        (item.isHidden ? hidden : event).add(.integer(item.mentionID), .integer(eventID))
      }
    }
    // What others point to comes first.
    for rows in [mention, actor, place, quantity, attribution, event, hidden, block] { try rows.finish() }
  }

  /// The id that the next new mention gets, as AUTOINCREMENT counts: one that no mention ever had.
  private func nextID() throws -> Int64 {
    let last = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = 'mention'"))
    return (last ?? 0) + 1
  }

  private func insert(_ value: Mention, documentID: Int64, ordinal: Int, id: Int64) throws {
    let lies = Merger.blocks(of: value).first
    if let lies { block.add(.integer(lies)) }
    let span = value.date.span
    mention.add(
      .integer(id), .integer(documentID), .init(ordinal), .init(value.range.lowerBound), .init(value.range.upperBound),
      .init(value.triggerRange.lowerBound), .init(value.triggerRange.upperBound), .text(CleanText.line(value.trigger)),
      .text(value.lemma), .text(value.type.rawValue), .init(value.mode), .init(value.phase?.rawValue),
      .text(value.status.rawValue), .text(value.polarity.rawValue), .init(span?.earliest?.number),
      .init(span?.latest?.number), .init(span?.extent.rawValue), .init(span?.qualifier?.rawValue),
      .text(value.date.basis.rawValue), .init(CleanText.line(value.date.text)), .init(value.date.range?.lowerBound),
      .init(value.date.range?.upperBound), .init(CleanText.line(value.date.explanation)),
      .text(CleanText.line(value.title)), .text(value.rule), .text(value.words.joined(separator: " ")), .init(lies))
    try insertParts(of: value, id: id)
  }

  private func insertParts(of value: Mention, id: Int64) throws {
    for (position, participant) in value.actors.enumerated() {
      actor.add(
        .integer(id), .init(position), .integer(try actors.id(of: participant.name, database)),
        .text(participant.role.rawValue), .init(participant.country), .text(WithinList.text(participant.within)))
    }
    for (position, reference) in value.places.enumerated() {
      place.add(.integer(id), .init(position), .integer(try places.id(of: reference, database)))
    }
    for (position, count) in value.quantities.enumerated() {
      quantity.add(.integer(id), .init(position), .init(count.value), .text(CleanText.line(count.of)))
    }
    for (position, name) in value.attributedTo.enumerated() {
      attribution.add(.integer(id), .init(position), .integer(try actors.id(of: name, database)))
    }
  }
}
