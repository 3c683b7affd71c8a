/// Finds a page's headline: the block that shows it, and its text.
struct PageHeadline {
  private static let outer: Set<String> = ["nav", "footer", "aside"]

  /// The index of the block that shows it.
  private(set) var block: Int?
  /// Its text.
  private(set) var text: String?

  /// Looks among the blocks of a page for what it calls its headline elsewhere.
  ///
  /// A heading that says what the meta tags or the title say is the headline; failing that, the first heading of the highest level.
  init(_ tree: MarkupTree, blocks: [PageBlock], cues: [PageCues], head: PageHead) {
    let hidden = head.headlines.map(Self.words).filter { $0.count >= 2 }
    let title = Self.words(head.title ?? "")
    var isOuter = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where !node.tag.isEmpty {
      isOuter[index] =
        node.parent >= 0 && isOuter[node.parent] || Self.outer.contains(node.tag) || cues[index].contains(.role)
    }
    var best = 0
    for (index, block) in blocks.enumerated() where block.words >= 1 && block.words <= 60 && !isOuter[block.container] {
      let score = Self.score(block, hidden: hidden, title: title)
      if score > best { (best, self.block) = (score, index) }
    }
    if let block { text = blocks[block].line }
    if text == nil || best < 20, let known = head.headlines.first ?? head.title.map(Self.withoutSite) {
      // A heading that nothing confirms may be the site's; what the page says elsewhere goes before it.
      if best < 10 { (block, text) = (nil, known) }
    }
    if let found = text, let (cut, _) = ArticlePage.cutSite(from: found) { text = cut }
  }

  /// How much speaks for a block's being the headline.
  private static func score(_ block: PageBlock, hidden: [[String]], title: [String]) -> Int {
    var score = block.heading == 0 ? 0 : 14 - 2 * block.heading
    if block.heading == 0, block.words < 4 { return 0 }
    if block.isLink { score -= 8 }
    let words = words(block.line)
    guard !words.isEmpty else { return 0 }
    if hidden.contains(words) {
      score += 40
    } else if hidden.contains(where: { likeness($0, words) >= 0.7 }) {
      score += 20
    }
    if words.count >= 3, contains(title, words) {
      score += words.count * 2 >= title.count ? 30 : 15
    } else if words.count >= 3, likeness(title, words) >= 0.6 {
      score += 15
    }
    if words.count < 3 { score -= 4 }
    return block.heading == 0 && score < 20 ? 0 : score
  }

  /// The words of a text in lower case.
  static func words(_ text: String) -> [String] {
    text.lowercased().utf8.split {
      !TokenizerBytes.isLetter($0) && !TokenizerBytes.isDigit($0) && ($0 < 0xC3 || $0 == 0xE2)
        && !(0x80..<0xC0).contains($0)
    }.compactMap { word in
      let text = String(decoding: word, as: UTF8.self)
      return text.utf8.contains { TokenizerBytes.isLetter($0) || TokenizerBytes.isDigit($0) || $0 >= 0xC3 } ? text : nil
    }
  }

  /// How many of two texts' words are the same, of all that they have.
  private static func likeness(_ one: [String], _ other: [String]) -> Double {
    let (a, b) = (Set(one), Set(other))
    return a.isEmpty || b.isEmpty ? 0 : Double(a.intersection(b).count) / Double(a.union(b).count)
  }

  /// Whether words stand in a row within others.
  private static func contains(_ whole: [String], _ part: [String]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// The longest part of a title between strokes: "Ferry sinks off the coast | The Harbour Gazette".
  private static func withoutSite(_ title: String) -> String {
    var parts = [title]
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", ": "] where title.containsBytes(of: separator) {
      parts = title.split(separator: separator).map(String.init)
      break
    }
    return parts.max { words($0).count < words($1).count } ?? title
  }
}
