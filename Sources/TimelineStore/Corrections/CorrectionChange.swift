public import TimelineModel

/// What a correction does.
public enum CorrectionChange: Equatable, Sendable {
  /// Two events are one.
  case merge
  /// Some mentions of an event tell another.
  case split
  /// The event was on these days, in EDTF.
  case date(String)
  /// The event is of this kind.
  case type(EventType, mode: String?)
  /// The event is headed so.
  case title(String)
  /// An actor has this part in the event; none at all where `role` is `nil`.
  case actor(String, role: ActorRole?)
  /// The event is shown nowhere.
  case hide
  /// Something to remember.
  case note(String)
  /// The correction of this hash doesn't hold.
  case undo(String)

  /// The change in one word, as `correction.kind` has it.
  public var kind: String {
    switch self {
    case .merge: "merge"
    case .split: "split"
    case .date: "date"
    case .type: "type"
    case .title: "title"
    case .actor: "actor"
    case .hide: "hide"
    case .note: "note"
    case .undo: "undo"
    }
  }

  /// Whether a later correction of the same event takes the place of this one.
  var isReplaced: Bool {
    switch self {
    case .date, .type, .title: true
    default: false
    }
  }

  /// Whether it changes what an event says, and not which mentions it has.
  var concernsOneEvent: Bool {
    switch self {
    case .merge, .split, .undo: false
    default: true
    }
  }
}

/// The change as `correction.payload` has it.
struct CorrectionPayload: Codable, Equatable {
  var edtf: String?
  var type: String?
  var mode: String?
  var title: String?
  var actor: String?
  var role: String?
  var text: String?
  var undone: String?
  /// What the event said before.
  var was: String?

  init(_ change: CorrectionChange, was: String?) {
    self.was = was
    switch change {
    case .merge, .split, .hide: break
    case .date(let edtf): self.edtf = edtf
    case .type(let type, let mode): (self.type, self.mode) = (type.rawValue, mode)
    case .title(let title): self.title = title
    case .actor(let name, let role): (actor, self.role) = (name, role?.rawValue)
    case .note(let text): self.text = text
    case .undo(let hash): undone = hash
    }
  }

  /// The change of a kind; `nil` where the payload doesn't fit the kind.
  func change(_ kind: String) -> CorrectionChange? {
    switch kind {
    case "merge": return .merge
    case "split": return .split
    case "hide": return .hide
    case "date":
      guard let edtf, let span = DateSpan(edtf: edtf), span.earliest != nil || span.latest != nil else { return nil }
      return .date(edtf)
    case "type": return type.flatMap(EventType.init).map { .type($0, mode: CleanText.line(mode)) }
    case "title": return CleanText.line(title).map { .title($0) }
    case "actor":
      guard let name = CleanText.line(actor) else { return nil }
      guard let role else { return .actor(name, role: nil) }
      return ActorRole(rawValue: role).map { .actor(name, role: $0) }
    case "note": return CleanText.line(text).map { .note($0) }
    case "undo": return undone.map { .undo($0) }
    default: return nil
    }
  }
}
