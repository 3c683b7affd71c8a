import TimelineStore

/// Events as comma-separated values, one a line.
///
/// - SeeAlso: RFC 4180.
struct CSVExport: EventExport {
  /// Whether cells that a spreadsheet would take for formulas are left as they are.
  let keepsFormulas: Bool

  func head() -> String { CSV.line(CSV.header, keepsFormulas: keepsFormulas) + "\r\n" }
  func body(_ stored: StoredEvent) -> String { CSV.line(stored, keepsFormulas: keepsFormulas) + "\r\n" }
}
