public import TimelineModel

/// Reads the temporal expressions of English text: dates, times, durations and recurrences, with the days they name.
///
/// News counts from the day of publication, a narrative from the date it named last; the text itself tells which it is.
///
///     let tagger = TemporalTagger(published: Day(year: 2015, month: 10, day: 7))
///     tagger.read(Array("The court sat on Monday.".utf8)).expressions[0].value  // "2015-10-05"
public struct TemporalTagger: Sendable {
  /// What dates are counted from.
  public enum Style: String, Sendable, CaseIterable {
    /// The day of publication.
    case news
    /// The date that the text named last.
    case narrative
  }

  /// The day of publication; without it relative expressions have no days.
  public let published: Day?
  /// The style, where the caller knows it.
  public let style: Style?
  /// Whether 7/10 is the seventh of October, where the caller knows it.
  public let dayFirst: Bool?

  /// A tagger for texts of one day of publication.
  ///
  /// - Parameters:
  ///   - published: the day of publication.
  ///   - style: news or narrative; `nil` lets each text tell.
  ///   - dayFirst: whether figures have the day before the month; `nil` lets each text tell.
  public init(published: Day?, style: Style? = nil, dayFirst: Bool? = nil) {
    (self.published, self.style, self.dayFirst) = (published, style, dayFirst)
  }

  /// Every temporal expression of a text: ranges are half-open, in UTF-8 bytes, sorted, disjoint.
  ///
  /// - Parameters:
  ///   - text: UTF-8; bytes that are none do no harm.
  ///   - within: the byte ranges to read, sorted and disjoint, the paragraphs of an article; `nil` for all of the text.
  /// - Complexity: O(n) in the bytes of the text.
  public func read(_ text: [UInt8], within: [Range<Int>]? = nil) -> TemporalReading {
    var reading = TemporalReading(published: published, text: text)
    scan(text, within) { $0.readAll(into: &reading) }
    return reading
  }

  /// Hands on the expressions of a text piece by piece, a few kilobytes at a time, so that a text of any size can be read in
  /// the memory that it takes itself.
  ///
  /// Each reading has the expressions and phrases of one piece, their ranges counted in the whole text.
  public func read(_ text: [UInt8], within: [Range<Int>]? = nil, each body: (TemporalReading) -> Void) {
    scan(text, within) { reader in
      var reading = TemporalReading(published: published, text: text)
      reader.readAll(into: &reading)
      if !reading.expressions.isEmpty { body(reading) }
    }
  }

  private func scan(_ text: [UInt8], _ within: [Range<Int>]?, _ body: (inout Reader) -> Void) {
    let ranges = (within ?? [0..<text.count]).map { $0.clamped(to: 0..<text.count) }
    text.withUnsafeBufferPointer { bytes in
      let words = WordTable.shared
      let survey = Survey(bytes, ranges, words: words, published: published)
      let context = Context(published: published, style: style ?? survey.style, dayFirst: dayFirst ?? survey.dayFirst)
      var reader = Reader(text: text, words: words, context: context)
      for (index, range) in ranges.enumerated() {
        if index < survey.tokens.count, !survey.tokens[index].isEmpty {
          reader.tokens = survey.tokens[index]
          body(&reader)
          continue
        }
        for block in Blocks(bytes, range) {
          reader.tokens.removeAll(keepingCapacity: true)
          Tokenizer.tokenize(bytes, in: block, words: words, into: &reader.tokens)
          body(&reader)
        }
      }
    }
  }
}
