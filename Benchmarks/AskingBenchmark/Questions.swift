import TimelineModel
import TimelineStore

/// The questions that are timed: every filter alone, and some of them together.
enum Questions {
  /// A question as the command has it, and as a value.
  struct Item {
    var name: String
    var arguments: [String]
    var query: EventQuery

    init(_ name: String, _ arguments: [String], _ change: (inout EventQuery) -> Void) {
      (self.name, self.arguments) = (name, arguments)
      query = EventQuery()
      change(&query)
      query.limit = 50
    }
  }

  private static func day(_ text: String) -> Day? { try? Day(iso8601: text) }

  static var all: [Item] {
    [
      Item("nothing", []) { _ in },
      Item("nothing, the last first", ["--reverse"]) { $0.reversed = true },
      Item("a common actor", ["--actor", "Russia"]) { $0.actors = ["Russia"] },
      Item("a rare actor", ["--actor", "Lesotho"]) { $0.actors = ["Lesotho"] },
      Item("actor and a month", ["--actor", "Russia", "--on", "2015-10"]) {
        ($0.actors, $0.from, $0.to) = (["Russia"], day("2015-10-01"), day("2015-10-31"))
      },
      Item("actor and a day", ["--actor", "Russia", "--on", "2015-10-07"]) {
        ($0.actors, $0.from, $0.to) = (["Russia"], day("2015-10-07"), day("2015-10-07"))
      },
      Item("a target", ["--target", "Syria"]) { $0.targets = ["Syria"] },
      Item("actor and role", ["--actor", "Russia", "--role", "participant"]) {
        ($0.actors, $0.role) = (["Russia"], .participant)
      },
      Item("two actors", ["--actor", "Russia", "--actor", "Turkey"]) { $0.actors = ["Russia", "Turkey"] },
      Item("any of two actors", ["--actor", "Russia", "--actor", "Turkey", "--any"]) {
        ($0.actors, $0.anyActor) = (["Russia", "Turkey"], true)
      },
      Item("between two", ["--between", "Russia", "Syria"]) { $0.between = .init("Russia", "Syria") },
      Item("a type", ["--type", "assault"]) { $0.types = [.assault] },
      Item("three types", ["--type", "assault", "--type", "aid", "--type", "agree"]) {
        $0.types = [.assault, .aid, .agree]
      },
      Item("a mode", ["--mode", "missile-strike"]) { $0.modes = ["missile-strike"] },
      Item("a status", ["--status", "denied"]) { $0.statuses = [.denied] },
      Item("a country", ["--place", "Syria"]) { $0.places = ["Syria"] },
      Item("a town", ["--place", "Aleppo"]) { $0.places = ["Aleppo"] },
      Item("near, 100 km", ["--near", "36.2,37.2", "--km", "100"]) {
        $0.near = Circle(latitude: 36.2, longitude: 37.2, kilometres: 100)
      },
      Item("near, 2000 km", ["--near", "36.2,37.2", "--km", "2000"]) {
        $0.near = Circle(latitude: 36.2, longitude: 37.2, kilometres: 2000)
      },
      Item("a publisher", ["--source", "Harbour Wire"]) { $0.sources = ["Harbour Wire"] },
      Item("two documents", ["--min-sources", "2"]) { $0.minDocuments = 2 },
      Item("twelve documents", ["--min-sources", "12"]) { $0.minDocuments = 12 },
      Item("disputed", ["--disputed"]) { $0.disputed = true },
      Item("a day", ["--on", "2015-10-07"]) { ($0.from, $0.to) = (day("2015-10-07"), day("2015-10-07")) },
      Item("from a day on", ["--from", "2020-01-01"]) { $0.from = day("2020-01-01") },
      Item("a day, certainly", ["--on", "2015-10-07", "--certain"]) {
        ($0.from, $0.to, $0.certain) = (day("2015-10-07"), day("2015-10-07"), true)
      },
      Item("a rare word", ["--text", "estuary"]) { $0.text = "estuary" },
      Item("a middling word", ["--text", "harbour"]) { $0.text = "harbour" },
      Item("a frequent word", ["--text", "missiles"]) { $0.text = "missiles" },
      Item("a common word", ["--text", "troops"]) { $0.text = "troops" },
      Item("two words, a phrase", ["--text", "\"harbour missiles\""]) { $0.text = "\"harbour missiles\"" },
      Item("by documents", ["--sort", "sources"]) { $0.sort = .sources },
      Item("told last", ["--sort", "recent"]) { $0.sort = .recent },
      Item("actor, by documents", ["--actor", "Russia", "--sort", "sources"]) {
        ($0.actors, $0.sort) = (["Russia"], .sources)
      },
      Item("actor, place, type, month", ["--actor", "Russia", "--place", "Syria", "--type", "assault", "--on", "2015"])
      {
        ($0.actors, $0.places, $0.types) = (["Russia"], ["Syria"], [.assault])
        ($0.from, $0.to) = (day("2015-01-01"), day("2015-12-31"))
      },
    ]
  }
}
