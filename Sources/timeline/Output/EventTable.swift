import TimelineModel
import TimelineStore

/// Events as a table: fitted to a terminal, as wide as they are elsewhere.
struct EventTable {
  private static let header = ["DATE", "WHAT", "TYPE", "WHO", "WHERE", "DOCS", "ID"]

  /// The lines of the table, its header first.
  ///
  /// - Parameter columns: the width of the terminal; `nil` for as wide as it takes.
  static func lines(_ events: [StoredEvent], columns: Int?) -> [String] {
    let rows = [header] + events.map(cells)
    var widths = header.indices.map { column in rows.map { CharacterWidth.of($0[column]) }.max() ?? 0 }
    if let columns { fit(&widths, to: columns) }
    let shown = widths.indices.filter { widths[$0] > 0 }
    return rows.map { row in
      var line = ""
      for column in shown {
        if !line.isEmpty { line += "  " }
        line +=
          column == shown.last
          ? CharacterWidth.fitted(row[column], to: widths[column])
          : CharacterWidth.padded(row[column], to: widths[column])
      }
      return line
    }
  }

  private static func cells(_ stored: StoredEvent) -> [String] {
    let event = stored.event
    let doubt = event.status == .occurred ? "" : " (\(event.status.rawValue))"
    return [
      DatePhrase.text(event.date), event.title + doubt, event.type.rawValue,
      event.actors.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(
        separator: ", "),
      event.places.map(\.name).joined(separator: ", "), stored.imported?.source ?? String(stored.documents),
      String(stored.id),
    ].map { SafeText.line($0) }
  }

  /// Narrows the columns of words until the line fits: first who and where, then what happened, then they go.
  private static func fit(_ widths: inout [Int], to columns: Int) {
    let total = { (widths: [Int]) in widths.filter { $0 > 0 }.reduce(0) { $0 + $1 + 2 } - 2 }
    for (column, least) in [(4, 12), (3, 16), (1, 40), (4, 0), (3, 0), (2, 0), (1, 20)] {
      let excess = total(widths) - columns
      if excess <= 0 { return }
      if least == 0 {
        widths[column] = 0
      } else {
        widths[column] = max(min(least, widths[column]), widths[column] - excess)
      }
    }
    // What was freed by columns that went goes to what happened.
    let spare = columns - total(widths)
    if spare > 0 { widths[1] += spare }
  }
}
