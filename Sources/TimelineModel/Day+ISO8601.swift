/// Why a text is not a date.
public enum DateError: Error, Equatable, Sendable {
  /// The text doesn't have the form YYYY-MM-DD.
  case notADate(String)

  /// The form is right, but the calendar has no such day, as with 30 February.
  case noSuchDay(String)
}

extension DateError: CustomStringConvertible {
  /// What was wrong and what to write instead: one sentence, ready to show to a user.
  public var description: String {
    switch self {
    case .notADate(let text): "'\(text)' is not a date: write it as YYYY-MM-DD, like 1998-05-03."
    case .noSuchDay(let text): "There is no \(text): check the day against the length of that month."
    }
  }
}

extension Day: CustomStringConvertible {
  /// Reads a calendar date of the form `YYYY-MM-DD`, with a leading `-` for years before 0000.
  ///
  /// The whole text must be the date: no space around it, no time after it, no shorter form.
  ///
  ///     try Day(iso8601: "1998-05-03").number  // 10349
  ///
  /// - Throws: ``DateError``.
  /// - SeeAlso: ISO 8601-1:2019, 5.2.2.1 (calendar date, extended format).
  public init(iso8601 text: String) throws(DateError) {
    var bytes = Array(text.utf8)
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes.removeFirst() }
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]), let day = Day.number(bytes[8..<10])
    else { throw .notADate(text) }
    guard let date = Day(year: negative ? -year : year, month: month, day: day) else { throw .noSuchDay(text) }
    self = date
  }

  /// The number that decimal digits spell, or `nil` where a byte is none.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// The day as `YYYY-MM-DD`, with a leading `-` for years before 0000.
  public var description: String {
    let (year, month, day) = parts
    if year >= 0, year <= 9999 {
      // A line of every mention: digit by digit costs a tenth of putting three strings together.
      return String(unsafeUninitializedCapacity: 10) { bytes in
        for (place, digit) in [year / 1000, year / 100, year / 10, year].enumerated() {
          bytes[place] = UInt8(0x30 + digit % 10)
        }
        (bytes[4], bytes[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
        (bytes[5], bytes[6]) = (UInt8(0x30 + month / 10), UInt8(0x30 + month % 10))
        (bytes[8], bytes[9]) = (UInt8(0x30 + day / 10), UInt8(0x30 + day % 10))
        return 10
      }
    }
    return "\(Day.year(year))-\(Day.padded(month, 2))-\(Day.padded(day, 2))"
  }

  /// A year as ISO 8601 and EDTF write it: four digits, a `-` before negative ones.
  public static func year(_ year: Int) -> String {
    year < 0 ? "-" + padded(-year, 4) : padded(year, 4)
  }

  /// A number with zeros before it, up to a width.
  public static func padded(_ number: Int, _ width: Int) -> String {
    if (0..<10_000).contains(number), width == 4 || width == 2 && number < 100 {
      // Nearly all: digit by digit costs a sixth of putting strings together.
      return String(unsafeUninitializedCapacity: width) { bytes in
        var rest = number
        for place in stride(from: width - 1, through: 0, by: -1) {
          bytes[place] = UInt8(0x30 + rest % 10)
          rest /= 10
        }
        return width
      }
    }
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
