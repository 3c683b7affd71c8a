import ArgumentParser
import TimelineDates
import TimelineModel
import TimelineStore

/// Says when an event was.
struct EditDate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Say when an event was.",
    discussion: """
      2015-09-30/2015-10-07 went on from one day to the other, [2015-10-01..2015-10-07] happened once in between, 2015-10~ is about then.

      Examples:
        timeline edit date 12 2015-10-07
        timeline edit date 12 "[2015-10-06..2015-10-07]" --reason "the night of Tuesday"
      """
  )

  @OptionGroup var options: EditOptions

  @Argument(help: "The event's id.")
  var id: Int64

  @Argument(help: ArgumentHelp("The date, in EDTF or in words as \"7 Oct 2015\".", valueName: "date"))
  var date: String

  func run() throws {
    guard let span = DateWords.span(date, today: Clock.today()), span.earliest != nil || span.latest != nil else {
      throw ValidationError(
        "'\(date)' is no date: write it as 2015-10-07, 2015-10, 2015-09-30/2015-10-07 or \"7 Oct 2015\".")
    }
    if DateSpan(edtf: date) == nil { Console.note("\(date): \(span.edtf)") }
    try options.make(.date(id, span))
  }
}

/// Says what kind of event it is.
struct EditType: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "type",
    abstract: "Say what kind of event it is.",
    discussion: """
      The types stand in docs/schema.md. Without a mode the event has none afterwards.

      Examples:
        timeline edit type 12 assault missile-strike
        timeline edit type 12 incident --reason "it was an accident"
      """
  )

  @OptionGroup var options: EditOptions

  @Argument(help: "The event's id.")
  var id: Int64

  @Argument(
    help:
      "agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest, sanction, mobilize, coerce, assault or incident.",
    completion: .list(EventType.allCases.map(\.rawValue)), transform: Vocabulary.word)
  var type: EventType

  @Argument(help: "A finer kind, as missile-strike.")
  var mode: String?

  func run() throws { try options.make(.type(id, type, mode: mode)) }
}

/// Gives an event another headline.
struct EditTitle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "title",
    abstract: "Give an event another headline.",
    discussion: """
      Examples:
        timeline edit title 12 "Russia fires 26 cruise missiles at Syria"
        timeline edit title 12 "The talks in Vienna" --reason "shorter"
      """
  )

  @OptionGroup var options: EditOptions

  @Argument(help: "The event's id.")
  var id: Int64

  @Argument(help: "The headline.")
  var text: String

  func run() throws { try options.make(.title(id, text)) }
}

/// Says who took part in an event, and how; or that somebody didn't.
struct EditActor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor",
    abstract: "Say which part an actor had in an event, or with --remove that it had none.",
    discussion: """
      The actor must be known, by name or alias; a new one is made with: timeline actor add NAME

      Examples:
        timeline edit actor 12 "Islamic State" target
        timeline edit actor 12 Iran --remove
      """
  )

  @OptionGroup var options: EditOptions

  @Argument(help: "The event's id.")
  var id: Int64

  @Argument(
    help: "The actor's name or alias.", completion: .custom { words, _, prefix in Completion.actors(words, prefix) })
  var name: String

  @Argument(
    help: "initiator, target or participant.", completion: .list(ActorRole.allCases.map(\.rawValue)),
    transform: Vocabulary.word)
  var role: ActorRole?

  @Flag(help: "The actor had no part in it.")
  var remove = false

  func validate() throws {
    if remove == (role != nil) {
      throw ValidationError("Give the actor's part (initiator, target or participant) or --remove.")
    }
  }

  func run() throws { try options.make(.actor(id, name, role: role)) }
}

/// Keeps an event out of every answer.
struct EditHide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hide",
    abstract: "Keep an event out of every answer; its id and its mentions stay.",
    discussion: """
      `timeline edit undo` brings it back.

      Examples:
        timeline edit hide 12 --reason "an example in an editorial"
        timeline edit hide 12 --db war.db
      """
  )

  @OptionGroup var options: EditOptions

  @Argument(help: "The event's id.")
  var id: Int64

  func run() throws { try options.make(.hide(id)) }
}

/// Writes something down that concerns an event.
struct EditNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write something down that concerns an event; `timeline show` prints it.",
    discussion: """
      Examples:
        timeline edit note 12 "the ministry says 26, the Pentagon 22"
        timeline edit note 12 "seen on film" --by "Ada"
      """
  )

  @OptionGroup var options: EditOptions

  @Argument(help: "The event's id.")
  var id: Int64

  @Argument(help: "What is to be remembered.")
  var text: String

  func run() throws { try options.make(.note(id, text)) }
}
