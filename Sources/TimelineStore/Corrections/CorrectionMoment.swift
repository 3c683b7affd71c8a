internal import TimelineModel

/// When a correction was made: a day and the microseconds since its beginning, both of UTC.
struct CorrectionMoment: Comparable, CustomStringConvertible {
  private static let dayLength = 86_400_000_000

  private var day: Int
  private var microseconds: Int

  /// The moment of a text as `2015-10-08T09:30:00Z` or `2015-10-08T09:30:00.000000Z`; `nil` for any other.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 27 else { return nil }
    let pattern = Array((bytes.count == 20 ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000000Z").utf8)
    for (byte, wanted) in zip(bytes, pattern) {
      guard wanted == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == wanted else { return nil }
    }
    let number = { (range: Range<Int>) in bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    guard let day = try? Day(iso8601: String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
    let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    self.day = day.number
    microseconds = ((hour * 60 + minute) * 60 + second) * 1_000_000 + (bytes.count == 27 ? number(20..<26) : 0)
  }

  /// The next moment that can be told apart.
  var next: CorrectionMoment {
    var next = self
    next.microseconds += 1
    if next.microseconds == Self.dayLength { (next.day, next.microseconds) = (day + 1, 0) }
    return next
  }

  /// The moment with all its digits.
  var description: String {
    let padded = { (number: Int, width: Int) in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let seconds = microseconds / 1_000_000
    return "\(Day(number: day))T\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
      + ".\(padded(microseconds % 1_000_000, 6))Z"
  }

  static func < (left: CorrectionMoment, right: CorrectionMoment) -> Bool {
    (left.day, left.microseconds) < (right.day, right.microseconds)
  }
}
