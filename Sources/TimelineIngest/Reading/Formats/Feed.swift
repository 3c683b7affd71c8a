import TimelineModel

/// The articles of a feed: RSS of any number, or Atom.
struct Feed {
  /// An article of a feed.
  struct Item {
    var title: String?
    var author: String?
    var publisher: String?
    var language: String?
    var published: Day?
    /// The address that it links to.
    var link: String?
    /// What the feed calls it, for ever.
    var identifier: String?
    /// Its text, without the headline.
    var text: [UInt8]
  }

  /// The articles in the order of the feed.
  let items: [Item]

  /// Reads a feed.
  ///
  /// - Parameter text: in UTF-8.
  /// - Throws: ``ReadingError`` for what is no feed.
  init(_ text: [UInt8]) throws(ReadingError) {
    let tree = try MarkupTree(parsingXML: text)
    guard let root = tree.nodes.first.map({ Self.localName($0.tag) }), ["rss", "feed", "rdf"].contains(root) else {
      throw .notPlainText("XML")
    }
    let elements = tree.nodes.indices.filter { ["item", "entry"].contains(Self.localName(tree.nodes[$0].tag)) }
    let channel = tree.nodes.indices.first { Self.localName(tree.nodes[$0].tag) == "channel" } ?? 0
    let head = Part(tree, channel)
    var items: [Item] = []
    for index in elements { items.append(try Self.item(Part(tree, index), of: head)) }
    self.items = items
  }

  /// An element's name without its prefix.
  private static func localName(_ tag: String) -> String { tag.split(separator: ":").last.map(String.init) ?? tag }

  /// The direct children of an element, by their names.
  private struct Part {
    let tree: MarkupTree
    let children: [(name: String, index: Int)]

    init(_ tree: MarkupTree, _ index: Int) {
      self.tree = tree
      var children: [(name: String, index: Int)] = []
      var child = index + 1
      while child < tree.nodes[index].end {
        if !tree.nodes[child].tag.isEmpty { children.append((tree.nodes[child].tag, child)) }
        child = tree.nodes[child].end
      }
      self.children = children
    }

    /// The text of the first child of one of some names that has any.
    func text(_ names: String...) -> String? {
      for name in names {
        for child in children where child.name == name {
          let text = tree.content(of: child.index)
          if !text.isEmpty { return text }
        }
      }
      return nil
    }

    /// The first child of a name.
    func first(_ name: String) -> Int? { children.first { $0.name == name }?.index }
  }

  private static func item(_ part: Part, of head: Part) throws(ReadingError) -> Item {
    let dates = part.text("pubdate", "dc:date", "published", "issued", "dcterms:issued", "date", "updated")
    return Item(
      title: try part.text("title", "media:title").map { text throws(ReadingError) in try plain(text) },
      author: author(part) ?? author(head),
      publisher: part.text("dc:publisher", "source") ?? head.text("dc:publisher", "title"),
      language: part.text("dc:language") ?? head.text("language", "dc:language"),
      published: dates.flatMap { PageDate.day($0) }, link: link(part), identifier: part.text("guid", "id"),
      text: try content(part))
  }

  /// A line of HTML without its markup.
  private static func plain(_ html: String) throws(ReadingError) -> String {
    MarkupTree.folded(try MarkupText.paragraphs(Array(html.utf8)))
  }

  /// The name of who wrote an article; an address of mail is none.
  private static func author(_ part: Part) -> String? {
    if let name = part.text("dc:creator", "itunes:author") { return name }
    guard let index = part.first("author") else { return nil }
    if let name = Part(part.tree, index).text("name") { return name }
    let text = part.tree.content(of: index)
    // RSS has "desk@paper.example (Ada North)".
    if let open = text.utf8.firstIndex(of: UInt8(ascii: "(")), text.utf8.last == UInt8(ascii: ")") {
      return String(text[text.index(after: open)...].dropLast())
    }
    return text.isEmpty || text.utf8.contains(UInt8(ascii: "@")) ? nil : text
  }

  private static func link(_ part: Part) -> String? {
    let links = part.children.filter { $0.name == "link" }
    let alternate = links.first { (part.tree.nodes[$0.index]["rel"] ?? "alternate") == "alternate" } ?? links.first
    let texts = [
      alternate.flatMap { part.tree.nodes[$0.index]["href"] }, part.text("link"), part.text("feedburner:origlink"),
      part.text("guid"),
    ]
    return texts.compactMap { $0 }.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  /// The longest of what an item has as its text.
  private static func content(_ part: Part) throws(ReadingError) -> [UInt8] {
    var best: [UInt8] = []
    for child in part.children
    where ["content:encoded", "content", "description", "summary", "xhtml:body"].contains(child.name) {
      let node = part.tree.nodes[child.index]
      let text: [UInt8]
      if node["type"] == "xhtml" || child.name == "xhtml:body" {
        text = MarkupText.paragraphs(part.tree, within: child.index..<node.end)
      } else {
        let inner = part.tree.nodes[child.index..<node.end].filter { $0.tag.isEmpty }
        text = try MarkupText.paragraphs(inner.flatMap { part.tree.text[$0.text] })
      }
      if text.count > best.count { best = text }
    }
    return best
  }
}
