/// The blocks of an article that speak of the article itself.
struct ArticlePage {
  let article: ArticleText
  /// The index of the first paragraph; the number of blocks where there is none.
  let body: Int
  /// The wire dateline of the first paragraphs.
  let dateline: Dateline?

  init(_ article: ArticleText) {
    self.article = article
    let paragraph = article.blocks.firstIndex { $0.kind == .body && $0.range.count >= 60 }
    body = paragraph ?? article.blocks.firstIndex { $0.kind == .body } ?? article.blocks.count
    dateline =
      article.blocks.lazy.filter { $0.kind == .dateline }.compactMap { block in
        Dateline(of: block, in: article)
      }.first
  }

  /// The headline, without a label before it or the name of the site after it.
  var title: String? {
    guard let block = article.blocks.first(where: { $0.kind == .headline }) else { return nil }
    var text = article.folded(block.range)
    if let colon = text.utf8.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }),
      ["subject", "headline", "title"].contains(text[..<colon].lowercased())
    {
      text = String(text[text.index(after: colon)...].drop { $0 == " " })
    }
    if let (head, _) = Self.cutSite(from: text) { text = head }
    return text.isEmpty ? nil : text
  }

  /// A headline's parts where it ends in the name of its site: "Ships fire missiles | The Daily Ledger".
  static func cutSite(from text: String) -> (head: String, site: String)? {
    for separator in [" | ", " - ", " – ", " — "] {
      let bytes = Array(text.utf8)
      let mark = Array(separator.utf8)
      guard bytes.count > mark.count + 8 else { continue }
      let last = (0...(bytes.count - mark.count)).last { bytes[$0..<$0 + mark.count].elementsEqual(mark) }
      guard let last, last > 8 else { continue }
      let site = String(decoding: bytes[(last + mark.count)...], as: UTF8.self)
      if Outlets.shared.canonical(site) != nil || Outlets.looksLikeOne(site) {
        return (String(decoding: bytes[..<last], as: UTF8.self), site)
      }
    }
    return nil
  }

  /// The names of the byline: "By Helena Marsh in Tegucigalpa and Tom Ridley" gives "Helena Marsh and Tom Ridley".
  var author: String? {
    for block in article.blocks where block.kind == .dateline {
      guard dateline?.range != block.range, let names = Byline.names(in: article.folded(block.range)) else { continue }
      return names
    }
    return nil
  }
}

extension Dateline {
  /// The dateline that a block of its own holds: it was cut off the paragraph that follows.
  fileprivate init?(of block: Block, in article: ArticleText) {
    var end = block.range.upperBound
    while end < article.bytes.count, TokenizerBytes.isSpace(article.bytes[end]) { end += 1 }
    guard end < article.bytes.count else { return nil }
    self.init(at: block.range.lowerBound..<min(article.bytes.count, end + 1), in: article.bytes)
    guard range == block.range else { return nil }
  }
}
