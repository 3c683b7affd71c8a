import TimelineModel
import TimelineStore

/// Corrections in words for people.
enum CorrectionWords {
  /// What was just corrected, and how to take it back.
  static func made(_ stored: StoredCorrection) -> String {
    let number = stored.correction.number
    var words = "Correction \(number): \(what(stored.correction))"
    if !stored.events.isEmpty { words += "; \(events(stored.events))" }
    if let note = stored.note { words += ". It is \(stored.state?.rawValue ?? "waiting"): \(note)" }
    return words + ". Take it back with: timeline edit undo \(number)"
  }

  /// A correction over some lines; safe to print.
  static func lines(_ stored: StoredCorrection) -> [String] {
    let correction = stored.correction
    let number = CharacterWidth.padded(String(correction.number), to: 5)
    let space = String(repeating: " ", count: 5)
    var lines = [number + TextStyle.bold.ifShown(SafeText.line(what(correction)))]
    if !stored.events.isEmpty { lines[0] += "; \(events(stored.events))" }
    let reason = correction.reason.map { ": \($0)" } ?? ""
    lines.append(space + SafeText.line("\(correction.madeBy), \(moment(correction.madeAt))\(reason)"))
    let state = SafeText.line(
      "\(stored.state?.rawValue ?? "not yet applied")\(stored.note.map { ": \($0)" } ?? "")  (\(stored.hash.prefix(8)))"
    )
    lines.append(space + (stored.needsAttention ? TextStyle.yellow : .dim).ifShown(state))
    return lines
  }

  /// What a correction does.
  static func what(_ correction: Correction) -> String {
    let was = correction.was.map { ", was \($0)" } ?? ""
    switch correction.change {
    case .merge: return "merge"
    case .split: return "split"
    case .date(let edtf): return "date \(edtf)\(was)"
    case .type(let type, let mode): return "type \(type.rawValue)\(mode.map { " \($0)" } ?? "")\(was)"
    case .title(let title): return "title “\(title)”\(correction.was.map { ", was “\($0)”" } ?? "")"
    case .actor(let name, let role?): return "actor \(name) as \(role.rawValue)"
    case .actor(let name, nil): return "actor \(name) has no part"
    case .hide: return "hide"
    case .note(let text): return "note “\(text)”"
    case .undo(let hash): return "undo \(hash.prefix(8))"
    }
  }

  /// Says how many corrections somebody should look at, if there are any.
  static func remind(_ timeline: Store, option: String) throws {
    let count = try Failure.ending(with: .failed) { try timeline.corrections() }.count { $0.needsAttention }
    if count == 0 { return }
    Console.note(
      "\(count) correction\(count == 1 ? " doesn't hold, or holds" : "s don't hold, or hold") on something that has changed: timeline edit log --open\(option)"
    )
  }

  /// `2015-10-08 09:30 UTC`.
  private static func moment(_ text: String) -> String {
    text.prefix(16).replacing("T", with: " ") + " UTC"
  }

  private static func events(_ ids: [Int64]) -> String {
    "event\(ids.count == 1 ? "" : "s") \(ids.map(String.init).joined(separator: ", "))"
  }
}

extension StoredCorrection {
  /// Whether somebody should look at it.
  var needsAttention: Bool { state == .waiting || state == .changed }
}
