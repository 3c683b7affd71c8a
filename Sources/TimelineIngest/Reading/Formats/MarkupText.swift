/// The running text of a piece of HTML in which there is nothing but an article, as feeds and messages carry it.
enum MarkupText {
  /// The paragraphs of some HTML, blank lines between them; plain text comes out as it is.
  static func paragraphs(_ html: [UInt8]) throws(ReadingError) -> [UInt8] {
    guard html.contains(UInt8(ascii: "<")) || html.contains(UInt8(ascii: "&")) else { return StoredText.clean(html) }
    let tree = try MarkupTree(parsing: StoredText.clean(html))
    return paragraphs(tree, within: 0..<tree.nodes.count)
  }

  /// The paragraphs of a part of a tree.
  static func paragraphs(_ tree: MarkupTree, within range: Range<Int>) -> [UInt8] {
    let cues = tree.nodes.map { $0.tag.isEmpty ? [] : PageCues.of($0) }
    var reader = PageBlockReader(tree, cues: cues)
    let kept = reader.blocks().filter { block in
      range.contains(block.first) && !block.isLink
        && !(block.marks.contains(.boilerplate) && block.words <= 40 && block.linkWords > 0)
    }
    return Array(kept.map(\.text).joined(separator: [0x0A, 0x0A]))
  }
}
