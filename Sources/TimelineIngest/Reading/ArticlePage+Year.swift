import TimelineModel

extension ArticlePage {
  /// The year of a dateline that has none, from the years that the text speaks of: "HELSINKI, Aug 15" in an article that tells of December 2004,
  /// and whose news was on a Monday, is of 2005.
  ///
  /// The newest year of the text or the next: the one in which the day is not before what the text tells, and is the weekday of the lead or the day
  /// after it. A year of a text without a weekday in its lead is only believed where a date to the month is given.
  func yearOfText(month: Int, dayOfMonth: Int) -> Int? {
    var newest: Day?
    var isExact = false
    var weekday: Int?
    var paragraphs = 0
    for block in article.blocks where block.kind == .body {
      for date in DatelineDate.all(in: block.range, of: article.bytes) {
        guard let day = date.day, newest.map({ day > $0 }) ?? true else { continue }
        (newest, isExact) = (day, true)
      }
      let words = article.bytes[block.range].split { !TokenizerBytes.isLetter($0) && !TokenizerBytes.isDigit($0) }
      if paragraphs < 2, weekday == nil { weekday = words.lazy.compactMap { Self.weekday($0) }.first }
      paragraphs += 1
      for (before, word) in zip(words, words.dropFirst()) {
        guard let year = Self.year(word), let lead = Self.lead(before),
          let first = Day(year: year, month: lead, day: 1),
          newest.map({ first > $0 }) ?? true
        else { continue }
        (newest, isExact) = (first, lead > 1)
      }
    }
    guard let newest else { return nil }
    let years = [newest.year, newest.year + 1]
    return years.first { year in
      guard let day = Day(year: year, month: month, day: dayOfMonth), day >= newest else { return false }
      guard let weekday else { return isExact }
      return day.weekday == weekday || (day - 1).weekday == weekday
    }
  }

  /// A year of four digits.
  private static func year(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count == 4, word.allSatisfy(TokenizerBytes.isDigit) else { return nil }
    let year = word.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    return (1900...2199).contains(year) ? year : nil
  }

  /// The month that a word before a year gives, January for a preposition that years follow; `nil` for other words.
  private static func lead(_ word: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: word, as: UTF8.self)
    if let month = months.firstIndex(of: text) { return month + 1 }
    return ["in", "since", "of", "from", "early", "late", "mid", "In", "Since", "From"].contains(text) ? 1 : nil
  }

  private static func weekday(_ word: ArraySlice<UInt8>) -> Int? {
    weekdays.firstIndex(of: String(decoding: word, as: UTF8.self)).map { $0 + 1 }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
