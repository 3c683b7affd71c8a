import TimelineModel

/// Finds the day on which a page was published.
struct PageDate {
  private let tree: MarkupTree
  private let blocks: [PageBlock]
  private let head: PageHead

  init(_ tree: MarkupTree, blocks: [PageBlock], head: PageHead) {
    (self.tree, self.blocks, self.head) = (tree, blocks, head)
  }

  /// The day, and what says so.
  ///
  /// In this order: JSON-LD and meta tags; a `time` element that is marked as the publication's; a date near the headline, "published"
  /// before "updated"; a date with such a label below the text; the page's address; last, the day of the last change.
  ///
  /// - Parameter article: from the headline to the last block of the article.
  func publication(of article: Range<Int>, firstProse: Int) -> (day: Day, source: String)? {
    if let day = head.published.lazy.compactMap({ Self.day($0) }).first { return (day, "metadata") }
    if let day = markedTime() { return (day, "a time element") }
    let near = max(0, article.lowerBound - 8)..<min(blocks.count, max(firstProse, article.lowerBound + 1) + 1)
    let shown = shown(in: near)
    if let day = shown.published ?? time(in: near) ?? shown.plain { return (day, "the lines beside the headline") }
    let below = self.shown(in: min(article.upperBound, blocks.count)..<min(blocks.count, article.upperBound + 12))
    if let day = below.published { return (day, "the lines below the text") }
    if let day = head.address.flatMap({ AddressDate(in: $0)?.day }) { return (day, "the address") }
    if let day = head.modified.lazy.compactMap({ Self.day($0) }).first { return (day, "the last change") }
    if let day = shown.updated ?? below.updated ?? self.shown(in: blocks.indices.suffix(40)).updated {
      return (day, "the last change")
    }
    return nil
  }

  /// The day of a date as metadata writes it: ISO 8601 with or without a time, without hyphens, or with a month's name.
  static func day(_ text: String) -> Day? {
    let bytes = Array(text.utf8.prefix(80))
    if bytes.count >= 10, let day = try? Day(iso8601: String(decoding: bytes.prefix(10), as: UTF8.self)) { return day }
    if let day = DatelineDate.all(in: 0..<bytes.count, of: bytes).lazy.compactMap(\.day).first { return day }
    return AddressDate(in: String(decoding: bytes, as: UTF8.self))?.day
  }

  /// The day of a `time` or another element that says that it is the publication's.
  private func markedTime() -> Day? {
    for index in tree.nodes.indices where !tree.nodes[index].tag.isEmpty && tree.nodes[index].tag != "meta" {
      let node = tree.nodes[index]
      let isMarked =
        node["itemprop"]?.lowercased() == "datepublished" || node["pubdate"] != nil
        || node["property"]?.lowercased().hasSuffix("datepublished") ?? false
        || (node.tag == "time" || node.tag == "abbr")
          && (node["class"] ?? "").lowercased().utf8.split(separator: 0x20).contains {
            ["published", "dt-published", "entry-date", "pubdate"].contains(String(decoding: $0, as: UTF8.self))
          }
      guard isMarked else { continue }
      if let day = (node["datetime"] ?? node["content"] ?? node["title"]).flatMap({ Self.day($0) }) { return day }
      if node.end - index < 40, let day = Self.day(tree.content(of: index)) { return day }
    }
    return nil
  }

  /// The first `time` element among some blocks that isn't the last change's.
  private func time(in range: Range<Int>) -> Day? {
    guard let first = range.first, let last = range.last else { return nil }
    // The element stands before its text.
    let nodes = max(0, blocks[first].first - 3)..<max(blocks[last].first, blocks[first].first)
    for index in nodes where tree.nodes[index].tag == "time" {
      let node = tree.nodes[index]
      let names = ((node["class"] ?? "") + (node["itemprop"] ?? "")).lowercased()
      if names.containsBytes(of: "updat") || names.containsBytes(of: "modif") { continue }
      if let day = node["datetime"].flatMap({ Self.day($0) }) { return day }
    }
    return nil
  }

  /// The dates that short lines show: with the words of a publication, without any, with those of a change.
  private func shown(in range: Range<Int>) -> (published: Day?, plain: Day?, updated: Day?) {
    var (published, plain, updated): (Day?, Day?, Day?)
    var label = ""
    for block in blocks[range] {
      let text = block.text
      let isLine = block.words <= 25
      let dates = isLine ? DatelineDate.all(in: 0..<text.count, of: text).filter { $0.day != nil } : []
      var before = 0
      for date in dates {
        let words = label + " " + String(decoding: text[before..<date.range.lowerBound], as: UTF8.self).lowercased()
        before = date.range.upperBound
        label = ""
        if ["updat", "modif", "revis", "edited", "review", "changed"].contains(where: { words.containsBytes(of: $0) }) {
          updated = updated ?? date.day
        } else if ["publish", "posted", "issued", "released", "filed", "date:"].contains(where: {
          words.containsBytes(of: $0)
        }) {
          published = published ?? date.day
        } else if block.prose < 12 {
          plain = plain ?? date.day
        }
      }
      // "Published" may stand in a cell of its own before the date.
      label = dates.isEmpty && block.words <= 3 ? String(decoding: text, as: UTF8.self).lowercased() : ""
    }
    return (published, plain, updated)
  }
}
