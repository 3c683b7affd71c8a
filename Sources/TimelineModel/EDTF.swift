/// A date as the Extended Date/Time Format writes it, levels 0 to 2.
///
/// A year, month or day, a clock time, an interval, or one or all of a set; each part may be uncertain, approximate or left
/// open. A value knows its days (``earliest``, ``latest``) and prints as it was read.
///
///     EDTF("2015-10-07")?.earliest          // 2015-10-07
///     EDTF("[2015-10-01..2015-10-07]")?.latest
///     EDTF("198X")?.latest                  // 1989-12-31
///     EDTF("2015-02-30")                    // nil
///
/// - SeeAlso: ISO 8601-2:2019; Library of Congress, "Extended Date/Time Format (EDTF) Specification".
public struct EDTF: Hashable, Sendable {
  /// What the string says: a date, an interval or a set.
  public var content: Content

  /// The forms that a string can have.
  public enum Content: Hashable, Sendable {
    /// A date, or a date with a clock time.
    case date(Date, time: Clock?)
    /// From one date to another, both ends included.
    case interval(Bound, Bound)
    /// One of these: `[1667, 1668, 1670..1672]`.
    case oneOf([Element])
    /// All of these: `{1667, 1668, 1670..1672}`.
    case allOf([Element])
  }

  /// An end of an interval.
  public enum Bound: Hashable, Sendable {
    /// A date.
    case date(Date)
    /// There is none: `..`.
    case open
    /// There is one, which nobody knows: an empty side.
    case unknown
  }

  /// A member of a set.
  public enum Element: Hashable, Sendable {
    /// One date.
    case date(Date)
    /// The dates from one to the other, inclusive; `nil` for an open end.
    case range(Date?, Date?)
  }

  /// What is doubted of a part: `?` uncertain, `~` approximate, `%` both.
  public struct Doubt: OptionSet, Hashable, Sendable {
    /// The bits of the set.
    public let rawValue: UInt8
    /// A set of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Whether it is so is not certain.
    public static let uncertain = Doubt(rawValue: 1)
    /// It is about so.
    public static let approximate = Doubt(rawValue: 2)
  }

  /// A calendar date with what is unspecified or in doubt of it.
  public struct Date: Hashable, Sendable {
    /// The year.
    public var year: Year
    /// The month, or a season or other part of a year (21 through 41); `nil` for a whole year.
    public var month: Digits?
    /// The day of the month; `nil` for a whole month or year.
    public var day: Digits?
    /// The doubts about the year, the month and the day, in that order.
    public var doubts: [Doubt]
  }

  /// A number whose digits may be left open.
  public struct Digits: Hashable, Sendable {
    /// ASCII digits, and `X` for a digit that is left open.
    public var bytes: [UInt8]
    /// Whether some digit is left open.
    public var isOpen: Bool { bytes.contains(UInt8(ascii: "X")) }
  }

  /// A year in one of its notations.
  public struct Year: Hashable, Sendable {
    /// The digits after the sign.
    public var digits: Digits
    /// Whether the year lies before 0000.
    public var isNegative: Bool
    /// Whether it is written with a leading `Y`, as years of more than four digits are.
    public var isLong: Bool
    /// The power of ten that the digits are multiplied with, of `Y17E7`.
    public var exponent: Int?
    /// How many digits are meant, of `1950S2`.
    public var significant: Int?
  }

  /// A clock time with its shift from UTC.
  public struct Clock: Hashable, Sendable {
    /// Hour, minute and second as they stand.
    public var hour, minute, second: Int
    /// What follows the seconds: empty, `Z`, `+05` or `-04:30`.
    public var shift: String
  }

  /// A string made of its parts.
  init(content: Content) { self.content = content }
}
