import TimelineModel

/// An article found in a web page.
struct PageReader {
  /// What was found in a page.
  struct Article: Equatable {
    var title: String?
    var publisher: String?
    var author: String?
    var language: String?
    var published: Day?
    /// The page's own address.
    var address: String?
    /// The headline and the paragraphs, blank lines between them.
    var text: [UInt8]
    /// What was guessed, for people.
    var notes: [String]
  }

  /// A page with fewer words of running text has no article.
  private static let fewestWords = 12

  /// Finds the article of a page.
  ///
  /// - Parameter page: its bytes in UTF-8.
  /// - Complexity: O(n) in the bytes, for pages that are not nested hundreds of elements deep.
  static func article(_ page: [UInt8]) throws(ReadingError) -> Article {
    let tree = try MarkupTree(parsing: page)
    let cues = tree.nodes.map { $0.tag.isEmpty ? [] : PageCues.of($0) }
    let head = PageHead(tree)
    var reader = PageBlockReader(tree, cues: cues)
    let blocks = reader.blocks()
    let headline = PageHeadline(tree, blocks: blocks, cues: cues, head: head)
    var selection = PageSelection(tree, cues: cues, blocks: blocks, title: headline.block)
    let kept = selection.article()
    guard kept.reduce(0, { $0 + blocks[$1].words }) >= fewestWords, let first = kept.first, let last = kept.last else {
      throw .noArticle
    }
    let firstProse = kept.first { blocks[$0].prose > 0 } ?? first
    let begin = headline.block.map { min($0, first) } ?? first
    let date = PageDate(tree, blocks: blocks, head: head).publication(
      of: begin..<(last + 1), firstProse: max(firstProse, begin + 13))
    let names = PageNames(blocks: blocks, head: head, selection: selection)
    let title = headline.text.map { StoredText.clean(Array($0.utf8)) }
    var parts = title.map { [$0] } ?? []
    let heading = title.map { String(decoding: $0, as: UTF8.self) }
    for index in kept where blocks[index].words > 30 || blocks[index].line != heading {
      parts.append(blocks[index].text)
    }
    return Article(
      title: heading, publisher: names.publisher, author: names.author(near: begin..<(last + 1)),
      language: head.language,
      published: date?.day, address: head.address, text: Array(parts.joined(separator: [0x0A, 0x0A])) + [0x0A],
      notes: notes(blocks: blocks.count, kept: kept.count, isShown: headline.block != nil, date: date?.source))
  }

  private static func notes(blocks: Int, kept: Int, isShown: Bool, date: String?) -> [String] {
    var notes = ["the article is \(kept) of the page's \(blocks) blocks"]
    if !isShown { notes.append("the headline is not shown on the page, but only in what it says of itself") }
    if let date {
      if date != "metadata" { notes.append("the day of publication comes from \(date)") }
    } else {
      notes.append("the page doesn't say when it was published")
    }
    return notes
  }
}
