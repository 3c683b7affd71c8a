/// How much text lies within each element of a page: sums over its blocks, each looked up at once.
struct PageMeasure {
  private var words: [Int32]
  private var links: [Int32]
  private var prose: [Int32]
  private let tree: MarkupTree

  /// The measure of the blocks that count.
  init(_ tree: MarkupTree, _ blocks: [PageBlock], where counts: (Int) -> Bool) {
    self.tree = tree
    words = [Int32](repeating: 0, count: tree.nodes.count + 1)
    (links, prose) = (words, words)
    for (index, block) in blocks.enumerated() where counts(index) {
      words[block.first + 1] += Int32(clamping: block.words)
      links[block.first + 1] += Int32(clamping: block.linkWords)
      prose[block.first + 1] += Int32(clamping: block.prose)
    }
    for index in tree.nodes.indices {
      words[index + 1] &+= words[index]
      links[index + 1] &+= links[index]
      prose[index + 1] &+= prose[index]
    }
  }

  /// How many words lie within an element.
  func words(_ index: Int) -> Int { Int(words[tree.nodes[index].end] - words[index]) }
  /// How many of them are links.
  func links(_ index: Int) -> Int { Int(links[tree.nodes[index].end] - links[index]) }
  /// How many words of running text lie within an element.
  func prose(_ index: Int) -> Int { Int(prose[tree.nodes[index].end] - prose[index]) }
  /// How many words of running text lie between two nodes.
  func prose(from first: Int, to last: Int) -> Int { first < last ? Int(prose[last] - prose[first]) : 0 }
}
