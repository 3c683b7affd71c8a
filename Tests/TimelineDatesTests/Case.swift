import Testing
import TimelineDates
import TimelineModel

/// A line of a case table: a text with its expressions in brackets, their values, and their days.
///
/// Values are `[TYPE ]value[ MOD]`, the type left out for DATE; days are EDTF, `-` for none. Several are parted by "; ".
/// Unless the suite says otherwise the text is news of Wednesday 7 October 2015, in ISO week 41.
struct Case: Sendable, CustomTestStringConvertible {
  let marked: String
  let values: String
  let days: String?

  init(_ marked: String, _ values: String, _ days: String? = nil) {
    (self.marked, self.values, self.days) = (marked, values, days)
  }

  var testDescription: String { marked }

  /// The text without its brackets.
  var text: [UInt8] { marked.utf8.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") } }

  /// The words in brackets.
  var words: [String] {
    marked.split(separator: "[", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "]" }) }
  }

  /// Reads the text and holds every expression against the line.
  func check(_ style: TemporalTagger.Style) {
    let reading = TemporalTagger(published: Self.published, style: style).read(text)
    let found = reading.expressions.map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(found == words)
    #expect(reading.expressions.map(Self.value).joined(separator: "; ") == values)
    if let days { #expect(reading.expressions.map { $0.span?.edtf ?? "-" }.joined(separator: "; ") == days) }
  }

  static let published = Day(number: 16_715)

  private static func value(_ expression: TemporalExpression) -> String {
    (expression.kind == .date ? "" : expression.kind.rawValue + " ") + expression.value
      + (expression.modifier.map { " " + $0 } ?? "")
  }
}

/// A line of the phrase table: a text with the phrase in braces, and the days that it fixes.
struct PhraseCase: Sendable, CustomTestStringConvertible {
  let marked: String
  let edtf: String?
  let qualifier: DateSpan.Qualifier?

  init(_ marked: String, _ edtf: String?, _ qualifier: DateSpan.Qualifier? = nil) {
    (self.marked, self.edtf, self.qualifier) = (marked, edtf, qualifier)
  }

  var testDescription: String { marked }
  var text: [UInt8] { marked.utf8.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") } }
  var words: String { String(marked.drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }) }
}
