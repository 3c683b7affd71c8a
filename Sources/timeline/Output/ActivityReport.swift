import TimelineModel
import TimelineStore

/// How many events each period has, in the formats.
struct ActivityReport {
  /// The first line of CSV.
  static let header = CSV.line(["from", "to", "events"]) + "\r\n"
  /// Of more periods than these only those with events are shown.
  private static let mostPeriods = 2000

  private struct Row {
    var first: Day
    var last: Day
    var events: Int
  }

  private let period: Period
  private var rows: [Row] = []

  /// Counts days, in their order, by periods; those between without an event are there too unless they are very many.
  init(_ days: [(day: Day, events: Int)], by period: Period) {
    self.period = period
    for (day, events) in days {
      let start = period.start(of: day)
      if let last = rows.last, last.first == start {
        rows[rows.count - 1].events += events
      } else {
        rows.append(Row(first: start, last: period.next(after: start) - 1, events: events))
      }
    }
    fillGaps()
  }

  /// The period that makes some forty lines of a stretch of days.
  static func period(_ first: Day, _ last: Day) -> Period {
    switch last - first {
    case ..<60: .day
    case ..<400: .week
    case ..<3000: .month
    default: .year
    }
  }

  private mutating func fillGaps() {
    guard let first = rows.first, let last = rows.last,
      (last.first - first.first) / (first.last - first.first + 1) < Self.mostPeriods
    else { return }
    var filled: [Row] = []
    for row in rows {
      while let end = filled.last?.last, end + 1 < row.first {
        filled.append(Row(first: end + 1, last: period.next(after: end + 1) - 1, events: 0))
      }
      filled.append(row)
    }
    rows = filled
  }

  /// The lines; bars where the terminal has some columns, plain figures where there is none.
  func text(_ format: Query.Format, columns: Int?) -> String {
    let objects = rows.map { row in
      JSON.object([
        ("from", .string(row.first.description)), ("to", .string(row.last.description)), ("events", .int(row.events)),
      ]).compact
    }
    return switch format {
    case .json: "[\n  " + objects.joined(separator: ",\n  ") + "\n]\n"
    case .jsonl: objects.joined(separator: "\n") + "\n"
    case .csv:
      Self.header
        + rows.map { CSV.line([$0.first.description, $0.last.description, String($0.events)]) + "\r\n" }.joined()
    case .table:
      if let columns {
        bars(columns)
      } else {
        rows.map { "\($0.first)\t\($0.events)\n" }.joined()
      }
    }
  }

  private func bars(_ columns: Int) -> String {
    let most = rows.map(\.events).max() ?? 0
    let names = rows.map { Self.name($0.first, period) }
    let width = names.map { CharacterWidth.of($0) }.max() ?? 0
    let digits = String(most).utf8.count
    let room = max(8, columns - width - digits - 3)
    var out = ""
    for (name, row) in zip(names, rows) {
      let number = String(row.events)
      out += CharacterWidth.padded(name, to: width) + " " + String(repeating: " ", count: digits - number.utf8.count)
      out += number + " " + Self.bar(row.events, of: most, room) + "\n"
    }
    return out
  }

  /// A bar in eighths of a column; what is more than nothing shows.
  private static func bar(_ value: Int, of most: Int, _ room: Int) -> String {
    let eighths = value == 0 ? 0 : max(1, value * room * 8 / max(1, most))
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }

  private static func name(_ start: Day, _ period: Period) -> String {
    switch period {
    case .day: start.description
    case .week: "week of \(start)"
    case .month: String(start.description.dropLast(3))
    case .year: String(start.description.dropLast(6))
    }
  }
}
