internal import GRDB
internal import TimelineModel

/// Lays corrections over what the texts say of an event.
struct EventCorrector {
  private let database: Database
  private let larger: LargerActors

  init(_ database: Database) {
    self.database = database
    larger = LargerActors(database)
  }

  /// Applies corrections in their order: of two that say the same thing differently the later one holds.
  ///
  /// - Returns: whether the event is to be hidden.
  func apply(_ corrections: [Correction], to event: inout Event) throws -> Bool {
    var isHidden = false
    for correction in corrections {
      switch correction.change {
      case .date(let edtf):
        guard let span = DateSpan(edtf: edtf) else { continue }
        (event.date, event.basis) = (span, .stated)
      case .type(let type, let mode): (event.type, event.mode) = (type, mode)
      case .title(let title): event.title = title
      case .hide: isHidden = true
      case .merge, .split, .actor, .note, .undo: continue
      }
    }
    // The day decides what an actor lies within, so actors come after dates.
    for correction in corrections {
      guard case .actor(let name, let role) = correction.change else { continue }
      try place(name, as: role, in: &event)
    }
    return isHidden
  }

  private func place(_ name: String, as role: ActorRole?, in event: inout Event) throws {
    let known = event.actors.first { $0.name == name }
    event.actors.removeAll { $0.name == name }
    guard let role else { return }
    var actor = try known ?? larger.participant(name, on: event.date.earliest ?? event.date.latest)
    actor.role = role
    // Initiators first, then participants, then targets, each in their order.
    let order: [ActorRole] = [.initiator, .participant, .target]
    let place = order.firstIndex(of: role) ?? 0
    let at = event.actors.firstIndex { (order.firstIndex(of: $0.role) ?? 0) > place } ?? event.actors.endIndex
    event.actors.insert(actor, at: at)
  }

  /// Keeps what the texts say of an event whose row says otherwise.
  func keepUncorrected(_ original: Event, as corrected: Event, id: Int64) throws {
    if original == corrected {
      try database.cachedStatement(sql: "DELETE FROM event_uncorrected WHERE event_id = ?").execute(arguments: [id])
      return
    }
    let hasDate = original.date.earliest != nil || original.date.latest != nil
    try database.cachedStatement(
      sql:
        "INSERT OR REPLACE INTO event_uncorrected(event_id, title, type, mode, edtf, basis) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        id, CleanText.line(original.title), original.type.rawValue, original.mode,
        hasDate ? original.date.edtf : nil, original.basis.rawValue,
      ])
  }
}
