import TimelineModel
import TimelineStore

/// What there is, with counts and days, in the formats.
struct OverviewReport {
  /// A column: its key in data, its header in a table, its value.
  private struct Column {
    var key: String
    var header: String
    var value: (OverviewRow) -> JSON
  }

  private let columns: [Column]

  /// The report of something.
  init(_ what: Overview) {
    let text = { (key: String, header: String, value: @escaping (OverviewRow) -> String?) in
      Column(key: key, header: header) { .optional(value($0)) }
    }
    let number = { (key: String, value: @escaping (OverviewRow) -> Int?) in
      Column(key: key, header: key.uppercased()) { value($0).map { .int($0) } ?? .null }
    }
    let days = [
      text("first", "FIRST") { $0.first?.description }, text("last", "LAST") { $0.last?.description },
    ]
    columns =
      switch what {
      case .actors, .places:
        [
          text("name", what == .actors ? "ACTOR" : "PLACE", \.name), text("kind", "KIND", \.kind),
          text("country", "COUNTRY", \.country), number("events", \.events),
        ] + days
      case .sources:
        [text("name", "PUBLISHER", \.name), number("documents", \.documents), number("events", \.events)] + days
      case .types: [text("type", "TYPE", \.name), text("mode", "MODE", \.kind), number("events", \.events)] + days
      }
  }

  /// The rows as data.
  func objects(_ rows: [OverviewRow]) -> [JSON] {
    rows.map { row in JSON.object(columns.map { ($0.key, $0.value(row)) }) }
  }

  /// Prints the rows.
  func print(_ rows: [OverviewRow], format: Query.Format) {
    let objects = objects(rows)
    switch format {
    case .json:
      Console.line(objects.isEmpty ? "[]" : "[\n  " + objects.map(\.compact).joined(separator: ",\n  ") + "\n]")
    case .jsonl: for object in objects { Console.line(object.compact) }
    case .csv:
      Console.write(CSV.line(columns.map(\.key)) + "\r\n")
      for row in rows { Console.write(CSV.line(cells(row)) + "\r\n") }
    case .table:
      if !rows.isEmpty { Console.write(lines(rows, width: Console.columns).joined(separator: "\n") + "\n") }
    }
  }

  private func cells(_ row: OverviewRow) -> [String] {
    columns.map { column in
      switch column.value(row) {
      case .string(let text): text
      case .int(let number): String(number)
      default: ""
      }
    }
  }

  /// The lines of the table, its header first; numbers stand to the right.
  ///
  /// - Parameter width: the columns of the terminal; `nil` for as many as it takes.
  func lines(_ rows: [OverviewRow], width: Int?) -> [String] {
    let lines = [columns.map(\.header)] + rows.map { cells($0).map { SafeText.line($0) } }
    var widths = columns.indices.map { column in lines.map { CharacterWidth.of($0[column]) }.max() ?? 0 }
    if let width { fit(&widths, to: width) }
    let shown = columns.indices.filter { widths[$0] > 0 }
    return lines.map { line in
      shown.map { column in
        let isNumber = columns[column].header == "EVENTS" || columns[column].header == "DOCUMENTS"
        let space = String(repeating: " ", count: max(0, widths[column] - CharacterWidth.of(line[column])))
        if isNumber { return space + line[column] }
        return column == shown.last ? line[column] : CharacterWidth.padded(line[column], to: widths[column])
      }
      .joined(separator: "  ")
    }
  }

  /// Narrows the names until the line fits; where that isn't enough, where they belong and what they are go.
  private func fit(_ widths: inout [Int], to width: Int) {
    let total = { (widths: [Int]) in widths.filter { $0 > 0 }.reduce(0) { $0 + $1 + 2 } - 2 }
    let narrow = { (widths: inout [Int], least: Int) in
      widths[0] = max(min(least, widths[0]), widths[0] - max(0, total(widths) - width))
    }
    let longest = widths[0]
    narrow(&widths, 24)
    for key in ["country", "kind"] where total(widths) > width {
      guard let column = columns.firstIndex(where: { $0.key == key }) else { continue }
      widths[column] = 0
      widths[0] = longest
      narrow(&widths, 24)
    }
    narrow(&widths, 8)
  }
}
