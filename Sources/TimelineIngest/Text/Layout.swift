/// The blocks of a news text: its headline, paragraphs, headings, captions, and what is none of the article.
package struct Layout: Sendable {
  /// The blocks in order, disjoint, white space between them.
  package let blocks: [Block]

  /// Finds the blocks of a stored text.
  ///
  /// - Complexity: O(n) in the bytes.
  package init(_ bytes: [UInt8]) {
    let lines = LayoutLine.lines(of: bytes)
    let runs = LayoutParagraphs(bytes, lines: lines).runs()
    var blocks: [Block] = []
    blocks.reserveCapacity(runs.count)
    var hasHeadline = false
    for run in runs {
      let range = lines[run.lowerBound].range.lowerBound..<lines[run.upperBound - 1].range.upperBound
      let line = lines[run.lowerBound]
      var kind = Block.Kind.body
      if run.count == 1, !line.endsSentence, line.width <= 130, line.words > 0 {
        kind = hasHeadline ? .heading : .headline
        hasHeadline = true
      }
      blocks.append(Block(kind: kind, range: range))
    }
    self.blocks = blocks
  }
}
