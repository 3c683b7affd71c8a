package import TimelineModel

/// A calendar date as the lines of an article's head write it: "8 Oct 2015", "Tuesday, June 16, 1998", "2015-10-08".
///
/// Two numbers of twelve or less without a month's name ("07/10/2015") are no date: nobody can tell which is the month.
package struct DatelineDate: Equatable, Sendable {
  /// Its bytes, half-open, the weekday included.
  package var range: Range<Int>
  /// The year, if it has one.
  package var year: Int?
  /// The month, from 1.
  package var month: Int
  /// The day of the month, from 1.
  package var dayOfMonth: Int

  /// The day, where the year is written and the calendar has such a day.
  package var day: Day? {
    year.flatMap { Day(year: $0, month: month, day: dayOfMonth) }
  }

  /// The date that begins at an offset.
  package static func beginning(at start: Int, in bytes: [UInt8], to end: Int) -> DatelineDate? {
    var scanner = DatelineScanner(bytes: bytes, position: start, end: end)
    return scanner.takeDate()
  }

  /// Where the date ends that an entry of a chronology begins with: a day, a month, a year or a weekday.
  static func endOfEntryDate(at start: Int, in bytes: [UInt8], to end: Int) -> Int? {
    if let date = beginning(at: start, in: bytes, to: end) { return date.range.upperBound }
    var scanner = DatelineScanner(bytes: bytes, position: start, end: end)
    return scanner.takeVagueDate() ? scanner.position : nil
  }

  /// The date with a year that ends at an offset, begun 40 bytes before it at most.
  static func ending(at end: Int, in bytes: [UInt8], from start: Int) -> DatelineDate? {
    guard end - start >= 8, bytes[(end - 4)..<end].allSatisfy(TokenizerBytes.isDigit) else { return nil }
    var offset = max(start, end - 40)
    while offset < end - 7 {
      let isFirst = offset == start || !isWordByte(bytes[offset - 1])
      if isFirst, let date = beginning(at: offset, in: bytes, to: end), date.range.upperBound == end, date.day != nil {
        return date
      }
      offset += 1
    }
    return nil
  }

  /// Every date in a stretch of text, in order, disjoint.
  package static func all(in range: Range<Int>, of bytes: [UInt8]) -> [DatelineDate] {
    var dates: [DatelineDate] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      let begins = TokenizerBytes.isDigit(byte) || TokenizerBytes.isUpper(byte)
      if begins, offset == range.lowerBound || !isWordByte(bytes[offset - 1]),
        let date = beginning(at: offset, in: bytes, to: range.upperBound)
      {
        dates.append(date)
        offset = date.range.upperBound
      } else {
        offset += 1
      }
    }
    return dates
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    TokenizerBytes.isLetter(byte) || TokenizerBytes.isDigit(byte) || byte == 0x2F || byte == 0x2D
  }
}
