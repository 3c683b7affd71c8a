public import TimelineModel

/// Dates as people type them.
public enum DateWords {
  /// The days that a few words name: an EDTF string, a date in any form that texts have, or words counted from today.
  ///
  ///     DateWords.span("7 Oct 2015", today: today)  // 2015-10-07
  ///     DateWords.span("last month", today: today)
  ///     DateWords.span("[2015-10-01..2015-10-07]", today: today)
  ///
  /// - Returns: `nil` where the words name no days, or more stands there than a date.
  public static func span(_ text: String, today: Day) -> DateSpan? {
    var inner = text[...]
    while inner.first == " " { inner.removeFirst() }
    while inner.last == " " { inner.removeLast() }
    let trimmed = String(inner)
    if let span = DateSpan(edtf: trimmed) { return span }
    guard let first = trimmed.utf8.first, trimmed.utf8.count <= 200 else { return nil }
    // Months and weekdays may be typed small.
    let capital = first >= 0x61 && first <= 0x7A ? trimmed.prefix(1).uppercased() + trimmed.dropFirst() : trimmed
    for (opening, words) in [
      ("", trimmed), ("", capital), ("on ", capitalized(trimmed)), ("in ", capitalized(trimmed)), ("the ", trimmed),
      ("in the ", trimmed),
    ] {
      let bytes = Array((opening + words).utf8)
      let reading = TemporalTagger(published: today, style: .news).read(bytes)
      // Nothing that was typed may be left over: in "30 February 2015" the month alone is not what was meant.
      guard reading.phrases.count == 1, let phrase = reading.phrases.first, phrase.range.upperBound == bytes.count,
        phrase.range.lowerBound <= opening.utf8.count,
        !reading.expressions[phrase.expressions].contains(where: { $0.value.contains("X") })
      else { continue }
      if let span = phrase.span { return span }
    }
    return nil
  }

  /// The text with a capital at the beginning of every word that is written small.
  private static func capitalized(_ text: String) -> String {
    text.split(separator: " ").map { word in
      let isName = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
        "fri", "sat", "sun", "chr", "eas", "tha",
      ]
      .contains(String(word.prefix(3)))
      return isName ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }.joined(separator: " ")
  }
}
