/// Finds who wrote a page and who published it.
struct PageNames {
  let blocks: [PageBlock]
  let head: PageHead
  let selection: PageSelection

  /// Who published it: what the page says of itself, the name at the end of its title, a line of copyright, its address's host.
  var publisher: String? {
    if let name = head.publisher { return Outlets.shared.canonical(name) ?? name }
    if let title = head.title, let (_, site) = ArticlePage.cutSite(from: title) {
      return Outlets.shared.canonical(site) ?? site
    }
    if let name = siteOfTitle { return Outlets.shared.canonical(name) ?? name }
    for block in blocks.suffix(60) where block.words <= 60 {
      if let name = ArticlePage.copyrightHolder(in: block.line) { return Outlets.shared.canonical(name) ?? name }
    }
    return head.address.flatMap(ArticlePage.host)
  }

  /// The part of the title that isn't the headline, where a stroke parts the two.
  private var siteOfTitle: String? {
    guard let title = head.title else { return nil }
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · "] where title.containsBytes(of: separator) {
      let parts = title.split(separator: separator).map(String.init)
      guard parts.count >= 2, let last = parts.last else { return nil }
      let words = last.split(separator: " ")
      let isName = words.allSatisfy { Self.isCapital($0) || $0.utf8.count <= 4 }
      return isName && words.count <= 6 && words.first.map(Self.isCapital) ?? false ? last : nil
    }
    return nil
  }

  /// Who wrote it: what the page says of itself, else a byline beside the headline, else one below the text.
  ///
  /// - Parameter article: from the headline to the last block.
  func author(near article: Range<Int>) -> String? {
    if let name = head.author { return name }
    let near = max(0, article.lowerBound - 3)..<min(blocks.count, article.lowerBound + 12)
    let below = article.upperBound..<min(blocks.count, max(article.upperBound, article.upperBound + 4))
    for block in Array(blocks[near]) + Array(blocks[min(below.lowerBound, blocks.count)..<below.upperBound])
    where block.words <= 25 {
      for line in block.text.split(separator: 0x0A) {
        if let names = Byline.names(in: MarkupTree.folded(line)) { return names }
      }
    }
    return named(in: blocks[near.lowerBound].first..<blocks[near.upperBound - 1].first)
  }

  /// The text of an element that calls itself an author's.
  private func named(in nodes: Range<Int>) -> String? {
    let tree = selection.tree
    for index in nodes {
      let node = tree.nodes[index]
      guard !node.tag.isEmpty, node.end - index < 40 else { continue }
      let names = [node["class"], node["itemprop"], node["rel"]].compactMap { $0?.lowercased() }
      guard names.contains(where: { $0.containsBytes(of: "author") || $0.containsBytes(of: "byline") }) else {
        continue
      }
      let name = PageHead.withoutLabel(tree.content(of: index))
      let words = name.split(separator: " ")
      if (1...6).contains(words.count), !name.utf8.contains(where: TokenizerBytes.isDigit), Self.isCapital(words[0]) {
        return name
      }
    }
    return nil
  }

  private static func isCapital(_ word: Substring) -> Bool {
    word.utf8.first.map { TokenizerBytes.isUpper($0) || $0 >= 0xC3 } ?? false
  }
}
