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
    line(cells(stored), keepsFormulas: keepsFormulas)
  }

  /// Cells as one line, without its end; a cell that a spreadsheet would take for a formula begins with `'`, unless they are kept.
  static func line(_ cells: [String], keepsFormulas: Bool = false) -> String {
    var bytes: [UInt8] = []
    append(cells, to: &bytes, keepsFormulas: keepsFormulas)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a line and its end.
  static func appendLine(_ cells: [String], to bytes: inout [UInt8]) {
    append(cells, to: &bytes, keepsFormulas: false)
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  /// The cells of an event, as many as ``header`` has.
  static func cells(_ stored: StoredEvent) -> [String] {
    let event = stored.event
    let date = event.date
    return [
      String(stored.id), date.earliest?.description ?? "", date.latest?.description ?? "", stored.edtf ?? "",
      date.qualifier?.rawValue ?? "", event.basis.rawValue, event.type.rawValue, event.mode ?? "",
      event.phase?.rawValue ?? "", event.status.rawValue, event.title,
      names(stored, .initiator), names(stored, .target), names(stored, .participant),
      joined(event.places.lazy.map(\.name)),
      joined(event.quantities.lazy.map { "\($0.value) \($0.of)" }), String(stored.documents),
    ]
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8], keepsFormulas: Bool) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      var cell = cell
      let guarded = !keepsFormulas && isFormula(cell)
      cell.withUTF8 { text in
        let quoted = text.contains(where: breaksCell)
        if quoted { bytes.append(quote) }
        if guarded { bytes.append(UInt8(ascii: "'")) }
        if quoted {
          for byte in text {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
          }
          bytes.append(quote)
        } else {
          bytes.append(contentsOf: text)
        }
      }
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func breaksCell(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == quote || byte == 0x0A || byte == 0x0D
  }

  private static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D:
      Double(text) == nil && !isDate(text)
    default: false
    }
  }

  /// A date of a year before 0 begins with `-` and is no formula.
  private static func isDate(_ text: String) -> Bool {
    text.hasPrefix("-") && text.utf8.dropFirst().allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") }
  }

  private static func names(_ stored: StoredEvent, _ role: ActorRole) -> String {
    joined(stored.event.actors.lazy.filter { $0.role == role }.map(\.name))
  }

  /// Names behind one another; most events have one of a kind or none, which need no new text.
  private static func joined(_ names: some Sequence<String>) -> String {
    var joined = ""
    for (index, name) in names.enumerated() {
      if index == 0 { joined = name } else { joined += "; " + name }
    }
    return joined
  }
}
