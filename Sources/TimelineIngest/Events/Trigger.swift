import TimelineModel

/// A word of `triggers.tsv` that tells an event, with what its clause must have and who plays which role in it.
final class Trigger: Sendable {
  /// A place in the clause that a noun phrase can stand in.
  enum Slot: Hashable, Sendable {
    /// Who acts: the subject, in the passive the by-phrase.
    case subject
    /// The object, in the passive the subject.
    case object
    /// A genitive, adjective or noun before a noun.
    case possessor
    /// Behind a preposition, by its word.
    case preposition(Int32)
    /// Any slot with a role.
    case any
  }

  /// What a slot's noun phrase is to the event.
  enum Part: Sendable {
    case role(ActorRole)
    case place
  }

  /// A condition on a slot.
  struct Need: Sendable {
    enum Kind: Sendable {
      case present
      case actor
      case place
      case nounClass(Int)
      case clause
      /// A length of time in the clause: "gave them 72 hours".
      case length
      /// A time until which, in the clause.
      case until
      case never
    }
    let slot: Slot
    let kind: Kind
  }

  /// What a trigger says besides its type.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt32
    static let begin = Flags(rawValue: 1 << 0)
    static let end = Flags(rawValue: 1 << 1)
    static let planned = Flags(rawValue: 1 << 2)
    static let possible = Flags(rawValue: 1 << 3)
    static let denied = Flags(rawValue: 1 << 4)
    static let speech = Flags(rawValue: 1 << 5)
    static let weak = Flags(rawValue: 1 << 6)
    static let state = Flags(rawValue: 1 << 7)
    static let light = Flags(rawValue: 1 << 8)
    static let say = Flags(rawValue: 1 << 9)
    static let plan = Flags(rawValue: 1 << 10)
    static let may = Flags(rawValue: 1 << 11)
    static let deny = Flags(rawValue: 1 << 12)
    static let fail = Flags(rawValue: 1 << 13)
    static let cause = Flags(rawValue: 1 << 14)
    /// In this company the word tells no event, and the lines below it are not tried.
    static let figurative = Flags(rawValue: 1 << 15)

    static let named: [String: Flags] = [
      "begin": .begin, "end": .end, "planned": .planned, "possible": .possible, "denied": .denied, "speech": .speech,
      "weak": .weak, "state": .state, "light": .light, "say": .say, "plan": .plan, "may": .may, "deny": .deny,
      "fail": .fail,
      "cause": .cause, "none": .figurative,
    ]
  }

  /// The lemma's words; the first is inflected, the others stand as they are.
  let words: [Int32]
  /// The lemma as the list has it.
  let lemma: String
  /// What it tells; `nil` for a verb that only governs events.
  let type: EventType?
  let mode: String?
  let parts: [(slot: Slot, part: Part)]
  let needs: [Need]
  let flags: Flags

  init(
    words: [Int32], lemma: String, type: EventType?, mode: String?, parts: [(slot: Slot, part: Part)], needs: [Need],
    flags: Flags
  ) {
    self.words = words
    self.lemma = lemma
    self.type = type
    self.mode = mode
    self.parts = parts
    self.needs = needs
    self.flags = flags
  }
}
