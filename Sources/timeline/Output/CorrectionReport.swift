import TimelineStore

/// What was corrected of an event, for reading and for scripts.
enum CorrectionReport {
  /// The lines, none where nothing was corrected; safe to print.
  static func lines(_ corrections: [StoredCorrection], texts: UncorrectedEvent?) -> [String] {
    if corrections.isEmpty { return [] }
    var lines = ["", TextStyle.bold.ifShown("Corrected by hand"), ""]
    if let texts {
      let type = texts.type + (texts.mode.map { ", \($0)" } ?? "")
      lines.append(SafeText.line("the texts say: \(texts.title) (\(type), \(texts.edtf ?? "undated"))"))
    }
    return lines + corrections.flatMap { CorrectionWords.lines($0) }
  }

  /// The key of an event's JSON, none where nothing was corrected.
  static func json(_ corrections: [StoredCorrection]) -> [(String, JSON)] {
    if corrections.isEmpty { return [] }
    return [("corrections", .array(corrections.map(entry)))]
  }

  /// A correction with what it came to.
  static func entry(_ stored: StoredCorrection) -> JSON {
    let correction = stored.correction
    return .object([
      ("number", .int(Int(correction.number))), ("id", .string(stored.hash)),
      ("made_at", .string(correction.madeAt)), ("made_by", .string(correction.madeBy)),
      ("reason", .optional(correction.reason)), ("kind", .string(correction.change.kind)),
      ("what", .string(CorrectionWords.what(correction))), ("state", .optional(stored.state?.rawValue)),
      ("note", .optional(stored.note)),
    ])
  }
}
