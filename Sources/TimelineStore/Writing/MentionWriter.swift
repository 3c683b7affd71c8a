internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Writes the mentions of a document, with all their parts.
struct MentionWriter {
  let database: Database
  let actors: ActorDirectory
  let places: PlaceDirectory

  /// Stores the mentions of a document in place of those that it had, and marks the blocks of both for merging.
  ///
  /// A mention that stays the same words of the same sentence keeps its id and its event.
  func replace(documentID: Int64, text: [UInt8], with mentions: [Mention], remains: Remains) throws {
    var old = remains
    for block in old.blocks { try mark(block) }
    try database.cachedStatement(sql: "DELETE FROM mention WHERE document_id = ?").execute(arguments: [documentID])
    for (ordinal, mention) in mentions.enumerated() {
      let item = old.claim(mention, text: text)
      try insert(mention, documentID: documentID, ordinal: ordinal, id: item?.mentionID)
      // Without a date it belongs to no event.
      if let item, let eventID = item.eventID, mention.date.span != nil {
        try database.cachedStatement(sql: "INSERT INTO event_mention(mention_id, event_id) VALUES (?, ?)")
          .execute(arguments: [item.mentionID, eventID])
      }
    }
  }

  private func mark(_ block: Int64) throws {
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO pending_block(block) VALUES (?)").execute(arguments: [
      block
    ])
  }

  private func insert(_ mention: Mention, documentID: Int64, ordinal: Int, id: Int64?) throws {
    let block = Merger.blocks(of: mention).first
    if let block { try mark(block) }
    let span = mention.date.span
    try database.cachedStatement(
      sql: """
        INSERT INTO mention(
          id, document_id, ordinal, start_byte, end_byte, trigger_start, trigger_end, trigger, lemma, type, mode, phase,
          status, polarity, earliest_day, latest_day, extent, qualifier, basis, date_text, date_start, date_end,
          date_explanation, title, rule, words, block)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id, documentID, ordinal, mention.range.lowerBound, mention.range.upperBound, mention.triggerRange.lowerBound,
        mention.triggerRange.upperBound, CleanText.line(mention.trigger), mention.lemma, mention.type.rawValue,
        mention.mode, mention.phase?.rawValue, mention.status.rawValue, mention.polarity.rawValue,
        span?.earliest?.number, span?.latest?.number, span?.extent.rawValue, span?.qualifier?.rawValue,
        mention.date.basis.rawValue, CleanText.line(mention.date.text), mention.date.range?.lowerBound,
        mention.date.range?.upperBound, CleanText.line(mention.date.explanation), CleanText.line(mention.title),
        mention.rule, mention.words.joined(separator: " "), block,
      ])
    try insertParts(of: mention, id: database.lastInsertedRowID)
  }

  private func insertParts(of mention: Mention, id: Int64) throws {
    for (position, actor) in mention.actors.enumerated() {
      try database.cachedStatement(
        sql:
          "INSERT INTO mention_actor(mention_id, position, actor_id, role, country, within) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(
        arguments: [
          id, position, try actors.id(of: actor.name, database), actor.role.rawValue, actor.country,
          WithinList.text(actor.within),
        ])
    }
    for (position, place) in mention.places.enumerated() {
      try database.cachedStatement(sql: "INSERT INTO mention_place(mention_id, position, place_id) VALUES (?, ?, ?)")
        .execute(arguments: [id, position, try places.id(of: place, database)])
    }
    for (position, quantity) in mention.quantities.enumerated() {
      try database.cachedStatement(
        sql: "INSERT INTO mention_quantity(mention_id, position, value, of) VALUES (?, ?, ?, ?)"
      )
      .execute(arguments: [id, position, quantity.value, CleanText.line(quantity.of)])
    }
    for (position, name) in mention.attributedTo.enumerated() {
      try database.cachedStatement(
        sql: "INSERT INTO mention_attribution(mention_id, position, actor_id) VALUES (?, ?, ?)"
      ).execute(arguments: [id, position, try actors.id(of: name, database)])
    }
  }
}
