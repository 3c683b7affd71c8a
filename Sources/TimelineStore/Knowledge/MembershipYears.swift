/// The years of a membership as the lexicon writes them: `2012-2024`, `1999-04-12-2001-05-30`, `1991-`, `-1991`.
enum MembershipYears {
  /// The first and the last year, month or day; empty where that end is open.
  static func ends(of text: String) -> (since: String, until: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    // A part of four digits begins a date; what follows it belongs to it.
    guard let second = parts.dropFirst().first(where: { $0.count == 4 || $0.isEmpty }) else { return (text, "") }
    return (String(text[..<text.utf8.index(before: second.startIndex)]), String(text[second.startIndex...]))
  }
}
