extension ArticlePage {
  /// Who published the article: a line that names an outlet above the headline, a line of copyright, the agency of the
  /// dateline, the end of the headline, or the host of its address.
  func publisher(uri: String) -> String? {
    if let name = masthead ?? copyright { return Outlets.shared.canonical(name) ?? Outlets.titled(name) }
    if let agency = dateline?.agency {
      let name = article.folded(agency)
      return Outlets.shared.canonical(name) ?? name
    }
    if let headline = article.blocks.first(where: { $0.kind == .headline }),
      let (_, site) = Self.cutSite(from: article.folded(headline.range))
    {
      return Outlets.shared.canonical(site) ?? site
    }
    return Self.host(of: uri)
  }

  /// A line of its own before the first paragraph that names an outlet.
  private var masthead: String? {
    for block in article.blocks[..<body] where block.kind == .boilerplate || block.kind == .headline {
      let name = article.folded(block.range)
      guard name.utf8.count <= 60 else { continue }
      if Outlets.shared.canonical(name) != nil { return name }
      guard block.kind == .boilerplate, Outlets.looksLikeOne(name), !isNavigation(block) else { continue }
      return name
    }
    return nil
  }

  private func isNavigation(_ block: Block) -> Bool {
    let line = LayoutLine.lines(of: Array(article.bytes[block.range]))
    return line.contains { $0.marks.contains(.boilerplate) }
  }

  /// The holder that a line of copyright names: "Copyright © 2015 Fjord Radio".
  private var copyright: String? {
    for block in article.blocks where block.kind == .boilerplate && block.range.count <= 300 {
      if let name = Self.copyrightHolder(in: article.folded(block.range)) { return name }
    }
    return nil
  }

  /// The holder that a line names, if it is one of copyright.
  static func copyrightHolder(in text: String) -> String? {
    // Most lines speak of nothing of the kind, and need not be taken apart.
    guard
      text.containsBytes(of: "©") || text.containsBytes(of: "(c)") || text.containsBytes(of: "(C)")
        || text.lowercased().containsBytes(of: "copyright")
    else { return nil }
    let words = text.split(separator: " ")
    guard let mark = words.firstIndex(where: { ["copyright", "©", "(c)"].contains($0.lowercased()) }) else {
      return nil
    }
    var name: [Substring] = []
    for word in words[(mark + 1)...] {
      let bare = word.drop { "©(".contains($0) }.prefix { !".,;|)".contains($0) }
      if name.isEmpty, bare.isEmpty || ["c", "by", "copyright", "copyrightc"].contains(bare.lowercased()) { continue }
      if bare.utf8.first.map(TokenizerBytes.isDigit) ?? true {
        if name.isEmpty { continue } else { break }
      }
      guard let first = bare.utf8.first, TokenizerBytes.isUpper(first) || first >= 0xC3 || bare == "of" else { break }
      if ["All", "Rights", "This", "Reserved"].contains(bare) { break }
      name.append(bare)
      if bare.endIndex != word.endIndex { break }
    }
    return (1...6).contains(name.count) ? name.joined(separator: " ") : nil
  }

  /// The host of a web address, without "www.".
  static func host(of uri: String) -> String? {
    guard uri.hasPrefix("http://") || uri.hasPrefix("https://") else { return nil }
    let rest = uri.drop { $0 != "/" }.drop { $0 == "/" }
    let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }.lowercased()
    guard host.contains("."), host.utf8.count <= 100 else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
