extension ArticleText {
  /// Reads a stored text: its layout, then the tokens and sentences of every block that is not boilerplate.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8, as ``Document/text`` has it; anything else is read without a fault, to no one's profit.
  ///   - vocabulary: every word of the lexicon.
  ///   - abbreviations: words of the vocabulary that keep a period, listed with or without it.
  /// - Complexity: O(n) in the bytes.
  package convenience init(analysing bytes: [UInt8], vocabulary: Vocabulary, abbreviations: Set<Int32>) {
    let blocks = Layout(bytes).blocks
    let tokenizer = Tokenizer(vocabulary: vocabulary, abbreviations: abbreviations)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    var ranges: [(block: Int, tokens: Range<Int>)] = []
    for (index, block) in blocks.enumerated() where block.kind != .boilerplate {
      let first = tokens.count
      tokenizer.tokenize(bytes, in: block.range, into: &tokens)
      ranges.append((index, first..<tokens.count))
    }
    var sentences: [Sentence] = []
    let splitter = SentenceSplitter(bytes: bytes, tokens: tokens)
    for (block, range) in ranges { splitter.split(range, block: block, into: &sentences) }
    self.init(bytes: bytes, blocks: blocks, tokens: tokens, sentences: sentences)
  }
}
