/// Cuts a page into blocks: one pass over its nodes.
struct PageBlockReader {
  /// What is none of a page's text.
  private static let silent: Set<String> = [
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "applet", "select",
    "textarea",
    "button", "input", "canvas", "audio", "video", "map", "title", "label", "rp", "rt",
  ]
  /// What stands by itself on a page.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "caption", "dd", "details", "dialog", "dir", "div",
    "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "search", "summary", "table", "tbody",
    "td",
    "tfoot", "th", "thead", "tr", "ul",
  ]

  private let tree: MarkupTree
  private let cues: [PageCues]
  private var found: [PageBlock] = []
  private var block = PageBlock()
  /// The elements that are open, and what was true before each.
  private var open: [(end: Int, isBlock: Bool, isLink: Bool, isRaw: Bool, isTable: Bool)] = []
  private var containers: [Int] = [0]
  private var (isLink, isRaw, isTable) = (false, false, false)
  private var breaks = 0
  private var isAtSpace = true
  private var isInWord = false

  /// A reader of a page; the cues are those of its nodes.
  init(_ tree: MarkupTree, cues: [PageCues]) { (self.tree, self.cues) = (tree, cues) }

  /// The blocks in the order of the page.
  ///
  /// - Complexity: O(n) in the nodes and bytes.
  mutating func blocks() -> [PageBlock] {
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index { close() }
      let node = tree.nodes[index]
      if node.tag.isEmpty {
        add(node.text, at: index)
        index += 1
        continue
      }
      let isBlock = Self.blocks.contains(node.tag) || node.tag.utf8.contains(UInt8(ascii: "-"))
      let isUnseen = !isBlock && !cues[index].isDisjoint(with: [.hard, .role, .credit])
      if Self.silent.contains(node.tag) || isUnseen {
        index = node.end
        continue
      }
      start(node, at: index, isBlock: isBlock)
      index += 1
    }
    while !open.isEmpty { close() }
    flush()
    return found
  }

  private mutating func start(_ node: MarkupTree.Node, at index: Int, isBlock: Bool) {
    if node.tag == "br" {
      breaks += 1
      if breaks >= 2 { flush() } else if !block.text.isEmpty { newLine() }
      return
    }
    let isCell = isTable && (node.tag == "td" || node.tag == "th")
    if isCell {
      if !block.text.isEmpty { add(separator: ", ") }
    } else if isBlock {
      flush()
      containers.append(index)
    }
    open.append((node.end, isBlock && !isCell, isLink, isRaw, isTable))
    if node.tag == "a", let target = node["href"] {
      isLink = true
      if target.utf8.contains(UInt8(ascii: "#")) { block.hasFragmentLink = true }
    }
    if node.tag == "pre" { isRaw = true }
    if node.tag == "table" { isTable = isDataTable(index) }
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    if last.isBlock {
      flush()
      containers.removeLast()
    }
    (isLink, isRaw, isTable) = (last.isLink, last.isRaw, last.isTable)
  }

  /// Whether a table holds data rather than the page: it has cells that head others, and no table within.
  private func isDataTable(_ index: Int) -> Bool {
    let within = tree.nodes[(index + 1)..<tree.nodes[index].end]
    return within.count < 20_000 && within.contains { $0.tag == "th" } && !within.contains { $0.tag == "table" }
  }

  private mutating func add(_ range: Range<Int>, at index: Int) {
    if block.text.isEmpty { block.first = index }
    let text = tree.text[range]
    var offset = text.startIndex
    while offset < text.endIndex {
      let byte = text[offset]
      let isWideSpace = byte == 0xC2 && offset + 1 < text.endIndex && text[offset + 1] == 0xA0
      offset += isWideSpace ? 2 : 1
      if TokenizerBytes.isSpace(byte) || isWideSpace {
        isInWord = false
        if isRaw, byte == 0x0A { block.text.append(0x0A) } else if !isAtSpace || isRaw { block.text.append(0x20) }
        isAtSpace = true
        continue
      }
      block.text.append(byte)
      isAtSpace = false
      breaks = 0
      if !isInWord, TokenizerBytes.isLetter(byte) || TokenizerBytes.isDigit(byte) || byte >= 0xC3 && byte != 0xE2 {
        isInWord = true
        block.words += 1
        if isLink { block.linkWords += 1 }
      }
    }
  }

  private mutating func add(separator: String) {
    block.text.append(contentsOf: separator.utf8)
    isInWord = false
    isAtSpace = true
  }

  private mutating func newLine() {
    while block.text.last == 0x20 { block.text.removeLast() }
    block.text.append(0x0A)
    isInWord = false
    isAtSpace = true
  }

  /// Ends the block that was being read.
  private mutating func flush() {
    breaks = 0
    isAtSpace = true
    isInWord = false
    defer { block = PageBlock() }
    block.text = StoredText.clean(block.text)
    while let last = block.text.last, TokenizerBytes.isSpace(last) { block.text.removeLast() }
    let start = block.text.prefix { $0 == 0x0A || $0 == 0x20 }.count
    if !isRaw { block.text.removeFirst(start) }
    guard block.words > 0 else { return }
    block.container = containers.last ?? 0
    let tag = tree.nodes[block.container].tag.utf8
    if tag.count == 2, tag.first == UInt8(ascii: "h"), let level = tag.last, level > 0x30, level < 0x37 {
      block.heading = Int(level) - 0x30
    }
    let lines = LayoutLine.lines(of: block.text)
    block.endsSentence = lines.last?.endsSentence ?? false
    if let first = lines.first {
      block.marks = lines.dropFirst().reduce(first.marks) { $0.intersection($1.marks) }
    }
    found.append(block)
  }
}
