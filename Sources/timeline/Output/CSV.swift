import TimelineModel
import TimelineStore

/// Events as comma-separated values.
///
/// - SeeAlso: RFC 4180; OWASP, "CSV Injection".
enum CSV {
  /// The names of the columns.
  static let header = [
    "id", "earliest", "latest", "edtf", "qualifier", "basis", "type", "mode", "phase", "status", "title", "initiators",
    "targets", "participants", "places", "quantities", "documents",
  ]

  /// One event's line, without its end.
  static func line(_ stored: StoredEvent, keepsFormulas: Bool = false) -> String {
    let event = stored.event
    let date = event.date
    return line(
      [
        String(stored.id), date.earliest?.description ?? "", date.latest?.description ?? "", stored.edtf ?? "",
        date.qualifier?.rawValue ?? "", event.basis.rawValue, event.type.rawValue, event.mode ?? "",
        event.phase?.rawValue ?? "", event.status.rawValue, event.title,
        names(stored, .initiator), names(stored, .target), names(stored, .participant),
        event.places.map(\.name).joined(separator: "; "),
        event.quantities.map { "\($0.value) \($0.of)" }.joined(separator: "; "), String(stored.documents),
      ], keepsFormulas: keepsFormulas)
  }

  /// Cells as one line, without its end; a cell that a spreadsheet would take for a formula begins with `'`, unless they are kept.
  static func line(_ cells: [String], keepsFormulas: Bool = false) -> String {
    cells.map { cell in
      var text = cell
      if !keepsFormulas, let first = text.utf8.first, "=+-@\t\r\n".utf8.contains(first), Double(text) == nil,
        !isDate(text)
      {
        text = "'" + text
      }
      let needsQuotes = text.utf8.contains { ",\"\r\n".utf8.contains($0) }
      return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }.joined(separator: ",")
  }

  /// A date of a year before 0 begins with `-` and is no formula.
  private static func isDate(_ text: String) -> Bool {
    text.hasPrefix("-") && text.utf8.dropFirst().allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") }
  }

  private static func names(_ stored: StoredEvent, _ role: ActorRole) -> String {
    stored.event.actors.filter { $0.role == role }.map(\.name).joined(separator: "; ")
  }
}
