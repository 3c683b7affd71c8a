/// The blocks of a news text: its headline, paragraphs, headings, captions, and what is none of the article.
package struct Layout: Sendable {
  /// The blocks in order, disjoint, white space between them.
  package let blocks: [Block]

  /// Finds the blocks of a stored text.
  ///
  /// Lines are measured and looked up in the word list `pages`, wrapped lines are joined, and blocks are told apart by
  /// their words, their shape and their neighbours.
  ///
  /// - Complexity: O(n) in the bytes.
  package init(_ bytes: [UInt8]) {
    let lines = LayoutLine.lines(of: bytes)
    let runs = LayoutParagraphs(bytes, lines: lines).runs()
    var classifier = LayoutClassifier(bytes, lines: lines, runs: runs)
    blocks = Dateline.cut(from: classifier.blocks(), of: bytes)
  }
}
