extension Reader {
  /// The words before a unit, a month or a weekday that place it beside an anchor.
  struct Pointer {
    /// "the", "this", "that", or none.
    var determiner = Name.none
    /// "last", "next", "following", "same", or none.
    var relation = Name.none
    /// The token behind.
    var end: Int

    /// How many units from the anchor; `nil` for words that tell no number.
    var step: Int? {
      switch relation {
      case .last, .previous, .preceding, .prior, .past: -1
      case .next, .following, .coming, .upcoming, .subsequent, .ensuing, .succeeding: 1
      case .same, .current, .present: 0
      case .none: [.this, .that].contains(determiner) ? 0 : nil
      default: nil
      }
    }

    /// Whether the anchor is the date named last rather than publication.
    var isRunning: Bool {
      switch relation {
      case .following, .previous, .preceding, .prior, .subsequent, .same, .ensuing, .succeeding: true
      case .next: determiner == .the
      default: determiner == .that
      }
    }
  }

  /// `the last`, `this coming`, `that same`, `next`.
  func pointer(_ at: Int) -> Pointer? {
    var pointer = Pointer(end: at)
    if [.the, .this, .that, .these, .those].contains(name(at)) {
      pointer.determiner = name(at)
      pointer.end += 1
    }
    if name(pointer.end) == .very { pointer.end += 1 }
    switch name(pointer.end) {
    case .last, .next, .previous, .following, .current, .coming, .upcoming, .preceding, .same, .prior, .subsequent,
      .ensuing, .succeeding,
      .past, .present:
      pointer.relation = name(pointer.end)
      pointer.end += 1
    default: break
    }
    if name(pointer.end) == .intervening, pointer.determiner == .the {
      pointer.relation = .intervening
      pointer.end += 1
    }
    guard pointer.end > at, !(pointer.determiner == .these && pointer.relation == .none),
      pointer.relation != .none || pointer.determiner != .the
    else { return nil }
    return pointer
  }
}
