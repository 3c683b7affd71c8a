/// Tells the blocks of the article from all else on the page.
///
/// What its element calls itself comes first, then what stands in lists of links and teasers, then what lies outside the element that
/// holds nearly all running text; last, blocks by their own words. There is no rule for any one site.
struct PageSelection {
  /// What lies in one of these is none of the article, whatever it is called.
  private static let outer: Set<String> = ["nav", "footer", "aside", "dialog", "menu"]
  /// A section under a heading that is no page's end has no more blocks.
  private static let longestSection = 400
  /// Elements that hold parts of a page.
  private static let structures: Set<String> = [
    "div", "section", "article", "td", "ul", "ol", "li", "dl", "table", "aside", "form", "center", "details", "dd",
  ]

  let tree: MarkupTree
  let cues: [PageCues]
  let blocks: [PageBlock]
  /// The block that is the headline.
  let title: Int?
  /// Whether a node is none of the article, by all that has been found so far.
  private(set) var excluded: [Bool]
  /// Whether a block is none of the article by itself, its element being more.
  private var dropped: [Bool]
  /// The cues of a node and of all that it lies in, as far as they hold for it.
  private(set) var inherited: [PageCues]
  private let whole: PageMeasure

  init(_ tree: MarkupTree, cues: [PageCues], blocks: [PageBlock], title: Int?) {
    (self.tree, self.cues, self.blocks, self.title) = (tree, cues, blocks, title)
    whole = PageMeasure(tree, blocks) { _ in true }
    excluded = [Bool](repeating: false, count: tree.nodes.count)
    dropped = [Bool](repeating: false, count: blocks.count)
    inherited = [PageCues](repeating: [], count: tree.nodes.count)
  }

  /// The indices of the article's blocks in order, the headline left out.
  mutating func article() -> [Int] {
    excludeByCues()
    excludeLists()
    excludeTeasers()
    excludeSections()
    let root = densest()
    excludeNeighbours(in: root)
    return chosen(in: root)
  }

  /// Whether a block is none of the article.
  func isOut(_ block: Int) -> Bool { dropped[block] || excluded[blocks[block].container] }

  /// How much text is left.
  func measureLeft() -> PageMeasure { PageMeasure(tree, blocks) { !isOut($0) } }

  private func holdsTitle(_ index: Int) -> Bool {
    guard let title else { return false }
    return blocks[title].first >= index && blocks[title].first < tree.nodes[index].end
  }

  // MARK: What elements call themselves

  private mutating func excludeByCues() {
    guard let all = tree.nodes.indices.first.map(whole.prose), all > 0 else { return }
    for index in tree.nodes.indices where !tree.nodes[index].tag.isEmpty {
      let node = tree.nodes[index]
      let parent = node.parent
      if parent >= 0 { (excluded[index], inherited[index]) = (excluded[parent], inherited[parent]) }
      var own = cues[index]
      // Words of a byline or a caption within a long element are those of a part of it.
      if whole.words(index) > 60 { own.subtract([.byline, .credit]) }
      if whole.words(index) > 120 { own.subtract([.caption, .standfirst]) }
      if node.tag == "figcaption" { own.insert(.caption) }
      if node.tag == "article" || node.tag == "main" { own.insert(.article) }
      inherited[index].formUnion(own)
      if excluded[index] || ["html", "body", "main", "head"].contains(node.tag) { continue }
      excluded[index] = isExcluded(index, node, of: all)
    }
  }

  private func isExcluded(_ index: Int, _ node: MarkupTree.Node, of all: Int) -> Bool {
    let share = Double(whole.prose(index)) / Double(all)
    if cues[index].contains(.role) { return !(holdsTitle(index) && share > 0.5) }
    if Self.outer.contains(node.tag) { return share < 0.8 || !holdsTitle(index) }
    if node.tag == "header" { return !holdsTitle(index) && !inherited[index].contains(.article) }
    if cues[index].contains(.hard) { return !holdsTitle(index) && (title != nil || share < 0.9) }
    if cues[index].contains(.soft) { return !(holdsTitle(index) && share > 0.3) && share < 0.5 }
    return false
  }

  // MARK: Lists of links

  private mutating func excludeLists() {
    guard let all = tree.nodes.indices.first.map(whole.prose) else { return }
    for index in tree.nodes.indices where Self.structures.contains(tree.nodes[index].tag) && !excluded[index] {
      let words = whole.words(index)
      guard words >= 3, whole.links(index) * 2 >= words, whole.prose(index) * 10 < all * 3, !holdsTitle(index) else {
        continue
      }
      exclude(index)
    }
  }

  /// Takes out headings that are links with a few words on what they lead to, two or more of a kind side by side.
  private mutating func excludeTeasers() {
    var firsts: [Int: Int] = [:]
    for (at, block) in blocks.enumerated() where !isOut(at) && block.isLink {
      var element = block.container
      var steps = 0
      // The element that begins with this block and holds what is said of it.
      while steps < 8, element > 0, tree.nodes[element].parent > 0 {
        let parent = tree.nodes[element].parent
        let begins = at == 0 || blocks[at - 1].first < parent
        guard begins, whole.words(parent) <= 80 else { break }
        element = parent
        steps += 1
      }
      if whole.words(element) <= 80, Self.structures.contains(tree.nodes[element].tag), !holdsTitle(element) {
        firsts[element] = tree.nodes[element].parent
      }
    }
    var counts: [Int: Int] = [:]
    for (_, parent) in firsts { counts[parent, default: 0] += 1 }
    for (element, parent) in firsts where counts[parent, default: 0] >= 2 { exclude(element) }
  }

  /// Takes an element out with all that lies within.
  mutating func exclude(_ index: Int) {
    for inner in index..<tree.nodes[index].end { excluded[inner] = true }
  }

  // MARK: Sections under headings such as "Related stories"

  private mutating func excludeSections() {
    let all = measureLeft()
    guard let total = tree.nodes.indices.first.map(all.prose) else { return }
    for (at, block) in blocks.enumerated() where !isOut(at) && block.words <= 8 && at != title {
      let isComments = block.marks.contains(.comments)
      guard isComments || block.marks.contains(.linkList) else { continue }
      let before = all.prose(from: 0, to: block.first)
      if isComments, before * 2 >= total, before > 0 {
        let end = section(under: at, isWide: true)
        for later in at..<end { dropped[later] = true }
        continue
      }
      let end = section(under: at, isWide: false)
      let under = blocks[(at + 1)..<max(end, at + 1)]
      let words = under.reduce(0) { $0 + $1.words }
      let links = under.reduce(0) { $0 + $1.linkWords }
      let isThin = under.allSatisfy { $0.words < 30 }
      guard links * 4 >= words || isThin && (links > 0 || block.heading == 0) else { continue }
      for later in at..<end { dropped[later] = true }
    }
  }

  /// The index after the last block of a section.
  private func section(under at: Int, isWide: Bool) -> Int {
    let block = blocks[at]
    // The element that holds the heading and more.
    var element = block.container
    while tree.nodes[element].parent > 0, whole.words(element) <= block.words { element = tree.nodes[element].parent }
    let isOwn = !holdsTitle(element) && (title == nil || whole.prose(element) * 2 < whole.prose(0))
    var end = at + 1
    while end < blocks.count, isWide || end - at < Self.longestSection {
      let next = blocks[end]
      if isOwn {
        if next.first >= tree.nodes[element].end { break }
      } else if !isWide {
        if next.heading > 0, block.heading == 0 || next.heading <= block.heading { break }
        if block.heading == 0, next.prose >= 20 { break }
      } else if next.first >= tree.nodes[element].end {
        break
      }
      end += 1
    }
    return end
  }
}
