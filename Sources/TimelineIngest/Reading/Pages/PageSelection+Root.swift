extension PageSelection {
  /// Elements that may hold a whole article; a paragraph stands beside others.
  private static let holders: Set<String> = [
    "html", "body", "main", "article", "section", "div", "td", "tr", "tbody", "table", "center", "form", "span", "font",
  ]

  /// The innermost element that holds nearly all of the running text that is left.
  func densest() -> Int {
    let left = measureLeft()
    guard !tree.nodes.isEmpty else { return 0 }
    var at = 0
    // One article within the page is the article, where it has most of the text.
    let articles = tree.nodes.indices.filter { index in
      ["article", "main"].contains(tree.nodes[index].tag) && !excluded[index]
        && left.prose(index) * 3 >= left.prose(0) * 2
    }
    if let most = articles.last(where: { left.prose($0) > 0 }) { at = most }
    while true {
      var child = at + 1
      var best: Int?
      while child < tree.nodes[at].end {
        if Self.holders.contains(tree.nodes[child].tag) || tree.nodes[child].tag.utf8.contains(0x2D),
          left.prose(child) > left.prose(best ?? child) || best == nil
        {
          best = child
        }
        child = tree.nodes[child].end
      }
      guard let best, left.prose(best) > 0, left.prose(best) * 10 >= left.prose(at) * 9 else { return at }
      at = best
    }
  }

  /// Takes out parts beside the article's: those that are mostly links, or have next to no running text.
  mutating func excludeNeighbours(in root: Int) {
    let left = measureLeft()
    var child = root + 1
    var parts: [Int] = []
    while child < tree.nodes[root].end {
      if ["div", "section", "td", "ul", "table", "tr", "center", "form"].contains(tree.nodes[child].tag) {
        parts.append(child)
      }
      child = tree.nodes[child].end
    }
    let most = parts.map(left.prose).max() ?? 0
    for part in parts where !excluded[part] && !inherited[part].contains(.caption) {
      let (words, links) = (left.words(part), left.links(part))
      let isSmall = left.prose(part) * 4 < most
      if words > 0, isSmall, links * 3 > words { exclude(part) }
    }
  }

  /// The article's blocks, by their own words.
  func chosen(in root: Int) -> [Int] {
    let range = root..<tree.nodes[root].end
    let within = blocks.indices.filter { range.contains(blocks[$0].first) && !isOut($0) }
    guard let firstProse = within.first(where: { blocks[$0].prose > 0 }) else { return [] }
    var start = within.first ?? firstProse
    // A picture may stand above the headline, its caption with it.
    if let title, title < firstProse { start = max(0, title - 6) }
    var kept: [Int] = []
    let end = (within.last ?? firstProse) + 1
    let last = within.last { blocks[$0].prose > 0 && !blocks[$0].marks.contains(.boilerplate) } ?? firstProse
    for index in start..<end where index != title && !isOut(index) {
      let block = blocks[index]
      let isBetween = index < firstProse
      // Between the headline and the element of the text there is more than the article.
      if !range.contains(block.first), !isHead(block) { continue }
      if let title, index < title, !isCaption(block) { continue }
      if isKept(block, isBetween: isBetween, isAfter: index > last) { kept.append(index) }
    }
    return withoutLooseHeadings(kept)
  }

  /// Whether a block between the headline and the text is a standfirst or a caption.
  private func isHead(_ block: PageBlock) -> Bool {
    !inherited[block.container].isDisjoint(with: [.standfirst, .caption]) || isCaption(block)
      || block.prose > 0 && block.linkWords == 0
  }

  private func isCaption(_ block: PageBlock) -> Bool {
    inherited[block.container].contains(.caption)
  }

  private func isKept(_ block: PageBlock, isBetween: Bool, isAfter: Bool) -> Bool {
    let cues = inherited[block.container]
    if isCaption(block) { return block.words >= 4 && !cues.contains(.credit) && block.linkWords * 2 < block.words }
    if cues.contains(.credit) || block.isLink { return false }
    if block.linkWords * 10 >= block.words * 6 { return false }
    if cues.contains(.byline), block.words <= 40, block.prose == 0 || isBetween { return false }
    if block.marks.contains(.dateline), block.words <= 25 { return false }
    if block.marks.contains(.boilerplate), block.words <= 40 { return false }
    if Byline.names(in: block.line) != nil, block.words <= 15 { return false }
    if isBetween {
      return cues.contains(.standfirst) && block.words >= 4
        || block.words >= 8 && block.heading != 1
          && (block.endsSentence || block.heading > 0)
    }
    return !isAfter || block.endsSentence && block.words >= 5 || block.words >= 15
  }

  /// Headings with nothing under them head nothing of the article.
  private func withoutLooseHeadings(_ kept: [Int]) -> [Int] {
    var out: [Int] = []
    for index in kept.reversed() {
      let isHeading = blocks[index].heading > 0 && blocks[index].words < 8
      let next = out.last.map { blocks[$0].heading } ?? 1
      if isHeading, next > 0, next <= blocks[index].heading { continue }
      out.append(index)
    }
    return out.reversed()
  }
}
