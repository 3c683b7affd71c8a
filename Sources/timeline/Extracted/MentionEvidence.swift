import TimelineDates
import TimelineModel

/// A document's text, in which the evidence of mentions is found by place or by words.
struct MentionEvidence {
  typealias Fault = ExtractedLine.Fault

  private let document: Document
  /// Made for the first mention that quotes without saying where.
  private var quotation: Quotation?
  /// Made for the first mention that leaves its date words to us.
  private var dates: TemporalReading?

  /// The text of a document.
  init(_ document: Document) {
    self.document = document
  }

  /// The words of a range.
  func words(_ range: Range<Int>) -> String { String(decoding: document.text[range], as: UTF8.self) }

  /// Where a sentence stands, by its place, its words, or both.
  mutating func sentence(_ quote: String?, _ start: Int?, _ end: Int?) throws(Fault) -> Range<Int> {
    if let start, let end {
      let range = try self.range(start, end, within: 0..<document.text.count, "start")
      if let quote, !Quotation.isSame(quote, as: document.text[range]) {
        throw Fault(description: "from \(start) to \(end) the text doesn't say “\(Self.short(quote))”")
      }
      return range
    }
    guard let quote else { throw Fault(description: "it has neither \"sentence\" nor \"start\" and \"end\"") }
    guard let range = find(quote, nil) else {
      throw Fault(description: "“\(Self.short(quote))” is not in the text: quote its sentence as it stands there")
    }
    return range
  }

  /// Where the words that tell the event stand; all of the sentence where nothing is said of them.
  mutating func trigger(_ words: String?, _ start: Int?, _ end: Int?, within sentence: Range<Int>) throws(Fault)
    -> Range<Int>
  {
    if let start, let end { return try range(start, end, within: sentence, "trigger_start") }
    guard let words else { return sentence }
    guard let range = find(words, sentence) else {
      throw Fault(description: "the trigger “\(Self.short(words))” is not in its sentence")
    }
    return range
  }

  /// Where the words that tell the date stand: in the sentence, else anywhere.
  mutating func date(_ words: String?, _ start: Int?, _ end: Int?, near sentence: Range<Int>) throws(Fault) -> Range<
    Int
  >? {
    if let start, let end { return try range(start, end, within: 0..<document.text.count, "date_start") }
    guard let words else { return nil }
    guard let range = find(words, sentence) ?? find(words, nil) else {
      throw Fault(description: "the date words “\(Self.short(words))” are not in the text")
    }
    return range
  }

  /// What we read in date words of the text, counted from the day of publication.
  mutating func read(_ range: Range<Int>) -> MentionDate? {
    let reading = dates ?? TemporalTagger(published: document.publication?.day).read(document.text)
    dates = reading
    guard let phrase = reading.phrases.first(where: { $0.range.overlaps(range) }) else { return nil }
    let explanation = phrase.expressions.map { reading.explanation(of: $0) }.joined(separator: "; ")
    return MentionDate(
      span: phrase.span, basis: .resolved, text: words(range), range: range, explanation: explanation)
  }

  /// When something was of which nothing says when: as news, on the day of publication or the one before.
  var news: MentionDate? {
    guard let day = document.publication?.day else { return nil }
    return MentionDate(
      span: DateSpan(earliest: day + -1, latest: day, extent: .within), basis: .inferred,
      explanation: "no words say when; as news of \(day) it is taken for that day or the one before")
  }

  /// A sentence as a headline: its beginning, whole words of it, at most a line.
  func headline(_ range: Range<Int>) -> String {
    let words = self.words(range).split(whereSeparator: \.isWhitespace)
    var line = ""
    for word in words {
      if line.count + word.count > 90 { return line + " …" }
      line += line.isEmpty ? "\(word)" : " \(word)"
    }
    return line.last == "." ? String(line.dropLast()) : line
  }

  private mutating func find(_ quote: String, _ bounds: Range<Int>?) -> Range<Int>? {
    let quotation = self.quotation ?? Quotation(document.text)
    self.quotation = quotation
    return quotation.range(of: quote, within: bounds)
  }

  private func range(_ start: Int, _ end: Int, within bounds: Range<Int>, _ name: String) throws(Fault) -> Range<Int> {
    guard start < end, start >= bounds.lowerBound, end <= bounds.upperBound else {
      throw Fault(
        description: "\"\(name)\" \(start) to \(end) is no part of the \(bounds.lowerBound == 0 ? "text" : "sentence")")
    }
    let text = document.text
    if text[start] & 0xC0 == 0x80 || (end < text.count && text[end] & 0xC0 == 0x80) {
      throw Fault(description: "\"\(name)\" \(start) to \(end) cuts a character in two: count bytes of UTF-8")
    }
    return start..<end
  }

  private static func short(_ quote: String) -> String {
    quote.count > 60 ? quote.prefix(60) + "…" : quote
  }
}
