import TimelineDates
import TimelineModel

/// What the date phrases of a document say, each worked out once however many of its events ask for it.
///
/// A class, since all sentences of the document share it.
final class StatedDates {
  let reading: TemporalReading
  /// The document's own day.
  let published: Day?
  /// The date of what happened while nothing says when.
  let ungoverned: MentionDate
  /// The date of what had not happened when the document was published.
  let stillOpen: MentionDate
  private let text: ArticleText
  /// For each phrase: the index of its date in ``dates``; -1 where it names no days, -2 while nobody has asked.
  @exclusivity(unchecked) private var known: [Int32]
  @exclusivity(unchecked) private var dates: [MentionDate] = []

  init(_ reading: TemporalReading, published: Day?, text: ArticleText) {
    self.reading = reading
    self.published = published
    self.text = text
    known = [Int32](repeating: -2, count: reading.phrases.count)
    ungoverned = Self.inferred(upTo: published, "no date governs it")
    stillOpen =
      published.map {
        MentionDate(
          span: Self.yetToCome(on: $0), basis: .inferred,
          explanation: "had not happened by \($0)")
      } ?? ungoverned
  }

  /// The date of something told as new up to a day.
  static func inferred(upTo day: Day?, _ why: String) -> MentionDate {
    guard let day else {
      return MentionDate(span: nil, basis: .inferred, explanation: "\(why), and the document's own date is unknown")
    }
    return MentionDate(
      span: Self.news(of: day), basis: .inferred,
      explanation: "\(why): taken for \(day) or the day before")
  }

  /// When what is news of a day happened: on it or on the day before.
  static func news(of day: Day) -> DateSpan { DateSpan(earliest: day - 1, latest: day, extent: .within) }

  /// When what had not happened by a day will.
  static func yetToCome(on day: Day) -> DateSpan { DateSpan(earliest: day, latest: nil, extent: .within) }

  /// What a date phrase says, or `nil` where it names no days: a duration, a set, "now".
  func date(of phrase: Int) -> MentionDate? {
    if known[phrase] == -2 {
      let date = read(phrase, nil)
      known[phrase] = date == nil ? -1 : Int32(dates.count)
      if let date { dates.append(date) }
    }
    return known[phrase] < 0 ? nil : dates[Int(known[phrase])]
  }

  /// What one expression of a date phrase says.
  func date(of phrase: Int, expression: Int?) -> MentionDate? {
    expression == nil ? date(of: phrase) : read(phrase, expression)
  }

  private func read(_ index: Int, _ one: Int?) -> MentionDate? {
    let phrase = reading.phrases[index]
    guard let first = one ?? phrase.expressions.first else { return nil }
    let expression = reading.expressions[first]
    let isNamed = (expression.kind == .date || expression.kind == .time) && !expression.value.hasSuffix("_REF")
    let isCounted = phrase.signal == "later" || phrase.signal == "after" && expression.kind == .duration
    guard isNamed || isCounted || phrase.span != nil, phrase.span != nil || published == nil else { return nil }
    if expression.value == "PRESENT_REF" || expression.value == "PAST_REF" || expression.value == "FUTURE_REF" {
      return nil
    }
    // "closed until Tuesday": when it ends, not when it was done.
    if phrase.signal == "until" || phrase.signal == "till" { return nil }
    let range = one == nil ? phrase.range : expression.range
    let span = one == nil ? phrase.span : expression.span
    let words = text.folded(range)
    let year = expression.value.prefix(4)
    let isFull =
      year.utf8.count == 4 && year.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && words.containsBytes(of: String(year))
    return MentionDate(
      span: span, basis: isFull ? .stated : .resolved, text: words, range: range,
      explanation: reading.explanation(of: first))
  }
}
