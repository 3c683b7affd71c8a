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
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += "," }
      let text = !keepsFormulas && isFormula(cell) ? "'" + cell : cell
      line += needsQuotes(text) ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
    return line
  }

  private static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D:
      Double(text) == nil && !isDate(text)
    default: false
    }
  }

  private static func needsQuotes(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: return true
      default: continue
      }
    }
    return false
  }

  /// A date of a year before 0 begins with `-` and is no formula.
  private static func isDate(_ text: String) -> Bool {
    text.hasPrefix("-") && text.utf8.dropFirst().allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") }
  }

  private static func names(_ stored: StoredEvent, _ role: ActorRole) -> String {
    stored.event.actors.filter { $0.role == role }.map(\.name).joined(separator: "; ")
  }
}
