/// Cuts text into words, numbers and marks of punctuation.
///
/// Hyphenated words are one token, clitics ("'s", "n't", "'ll") are tokens of their own, and a period stays with
/// initials, acronyms and abbreviations. What a word means is its number in the vocabulary.
package struct Tokenizer: Sendable {
  /// The words that have a number.
  let vocabulary: Vocabulary
  /// The numbers of the abbreviations, listed with or without their period.
  let abbreviations: Set<Int32>

  /// A tokenizer for a lexicon.
  ///
  /// - Parameter abbreviations: words of the vocabulary that keep a period ("gen", "sept."), with or without it.
  package init(vocabulary: Vocabulary, abbreviations: Set<Int32>) {
    self.vocabulary = vocabulary
    self.abbreviations = abbreviations
  }

  /// Appends the tokens of a stretch of text.
  ///
  /// The ranges are half-open, in UTF-8 bytes of the whole text, ascending and disjoint; the first token of the stretch
  /// counts as a line's beginning.
  ///
  /// - Complexity: O(n) in the bytes of the stretch.
  package func tokenize(_ bytes: [UInt8], in range: Range<Int>, into tokens: inout [Token]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "the stretch lies in the text")
    bytes.withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: TokenScanner.longestWord) { lowered in
        var scanner = TokenScanner(text: text, range: range, lowered: lowered, tokenizer: self)
        scanner.run(into: &tokens)
      }
    }
  }
}
