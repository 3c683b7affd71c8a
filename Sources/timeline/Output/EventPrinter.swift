import TimelineStore

/// Prints events in one of the formats as they come.
struct EventPrinter {
  private let format: Query.Format
  private let columns: Int?
  private var count = 0
  private var rows: [StoredEvent] = []

  /// A printer; `columns` is the width of the terminal, if it is one.
  init(format: Query.Format, columns: Int?) {
    self.format = format
    self.columns = columns
  }

  /// Whether the format shows the evidence.
  var needsMentions: Bool { format == .json || format == .jsonl }

  /// Takes some more events.
  mutating func take(_ events: [StoredEvent]) {
    var out: [UInt8] = []
    for event in events {
      switch format {
      case .table: rows.append(event)
      case .json:
        out += ((count == 0 ? "[\n  " : ",\n  ") + EventJSON.event(event).pretty(indent: 2)).utf8
      case .jsonl: out += (EventJSON.event(event).compact + "\n").utf8
      case .csv:
        if count == 0 { CSV.appendLine(CSV.header, to: &out) }
        CSV.appendLine(CSV.cells(event), to: &out)
      }
      count += 1
    }
    Console.write(out)
  }

  /// Prints what is left.
  ///
  /// - Returns: how many events there were.
  mutating func finish() -> Int {
    switch format {
    case .table: if count > 0 { Console.line(EventTable.lines(rows, columns: columns).joined(separator: "\n")) }
    case .json: Console.line(count == 0 ? "[]" : "\n]")
    case .csv: if count == 0 { Console.write(CSV.line(CSV.header) + "\r\n") }
    case .jsonl: break
    }
    return count
  }
}
