public import TimelineModel

/// A temporal expression of a text with its meaning.
public struct TemporalExpression: Equatable, Sendable {
  /// What kind of time it names, as TIMEX3 has it.
  public enum Kind: String, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// Its words, as half-open UTF-8 byte offsets; prepositions and possessives are outside, as annotators mark them.
  public var range: Range<Int>
  /// What kind of time it names.
  public var kind: Kind
  /// Its TIMEX3 value: `2015-10-07`, `2015-W40`, `P3D`, `PAST_REF`.
  public var value: String
  /// Its TIMEX3 modifier: `START`, `APPROX`, `MORE_THAN`.
  public var modifier: String?
  /// The days that it names; `nil` where it fixes none, or its anchor is unknown.
  public var span: DateSpan?
  /// How it was read.
  var trace = Trace(rule: .calendar)
  /// The value of the date that it was counted from, where the text named that.
  var reference: String?

  /// An expression of all its parts.
  public init(range: Range<Int>, kind: Kind, value: String, modifier: String? = nil, span: DateSpan? = nil) {
    self.range = range
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.span = span
  }
}
