/// The running text of Markdown: what a reader sees of it.
enum MarkdownText {
  /// The text without its marks; paragraphs stay where they are.
  ///
  /// - Complexity: O(n) in the bytes.
  static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var fence: UInt8?
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == 0x20 || $0 == 0x09 }
      if let mark = trimmed.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
        trimmed.prefix(3).count == 3, trimmed.prefix(3).allSatisfy({ $0 == mark })
      {
        fence = fence == nil ? mark : fence == mark ? nil : fence
        continue
      }
      if fence != nil || isRule(trimmed) || isDefinition(trimmed) { continue }
      let (body, isHeading) = withoutLead(trimmed)
      let isAfterBlank = out.suffix(2).elementsEqual([0x0A, 0x0A])
      if body.isEmpty, isAfterBlank { continue }
      if isHeading, !out.isEmpty, !isAfterBlank { out.append(0x0A) }
      append(body, to: &out)
      out.append(0x0A)
      if isHeading { out.append(0x0A) }
    }
    while out.suffix(2).elementsEqual([0x0A, 0x0A]) { out.removeLast() }
    return out
  }

  /// A line of nothing but `---`, `***`, `===` or the bars of a table.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.allSatisfy { "-*_=|: ".utf8.contains($0) }
  }

  /// The target of a link or of a note, on a line of its own: `[1]: https://…`, `[^1]: …`.
  private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex
    else { return false }
    return line[close + 1] == UInt8(ascii: ":")
  }

  /// A line without the marks of a heading, a quotation or an item.
  private static func withoutLead(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, isHeading: Bool) {
    var rest = line
    while rest.first == UInt8(ascii: ">") { rest = rest.dropFirst().drop { $0 == 0x20 } }
    let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), rest.dropFirst(hashes).first == 0x20 {
      var body = rest.dropFirst(hashes).drop { $0 == 0x20 }
      while let last = body.last, last == UInt8(ascii: "#") || last == 0x20 { body.removeLast() }
      return (body, true)
    }
    if let first = rest.first, "-*+".utf8.contains(first), rest.dropFirst().first == 0x20 {
      return (rest.dropFirst(2), false)
    }
    return (rest, false)
  }

  /// Adds a line without emphasis, links and tags.
  private static func append(_ line: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var at = line.startIndex
    while at < line.endIndex {
      let byte = line[at]
      switch byte {
      case UInt8(ascii: "\\") where at + 1 < line.endIndex && line[at + 1] < 0x30:
        out.append(line[at + 1])
        at += 2
      case UInt8(ascii: "*"), UInt8(ascii: "`"): at += 1
      case UInt8(ascii: "_") where isEdge(line, at): at += 1
      case UInt8(ascii: "!") where at + 1 < line.endIndex && line[at + 1] == UInt8(ascii: "["):
        at = link(line, at + 1)?.end ?? at + 1
      case UInt8(ascii: "["):
        if let found = link(line, at) {
          if line[found.label].first != UInt8(ascii: "^") { append(line[found.label], to: &out) }
          at = found.end
        } else {
          out.append(byte)
          at += 1
        }
      case UInt8(ascii: "<"):
        at = tagEnd(line, at) ?? at
        if at < line.endIndex, line[at] == byte { out.append(byte) }
        at += 1
      default:
        out.append(byte)
        at += 1
      }
    }
  }

  /// Whether an underscore stands at the edge of a word.
  private static func isEdge(_ line: ArraySlice<UInt8>, _ at: Int) -> Bool {
    func isWord(_ offset: Int) -> Bool {
      line.indices.contains(offset) && (TokenizerBytes.isLetter(line[offset]) || TokenizerBytes.isDigit(line[offset]))
    }
    return !(isWord(at - 1) && isWord(at + 1))
  }

  /// The last byte of a tag, or of an address in angle brackets.
  private static func tagEnd(_ line: ArraySlice<UInt8>, _ at: Int) -> Int? {
    guard at + 1 < line.endIndex,
      TokenizerBytes.isLetter(line[at + 1]) || line[at + 1] == UInt8(ascii: "/") || line[at + 1] == UInt8(ascii: "!")
    else { return nil }
    return line[at...].prefix(1000).firstIndex(of: UInt8(ascii: ">"))
  }

  /// A link or a note at an offset: `[label](address)`, `[label][name]`, `[^1]`.
  private static func link(_ line: ArraySlice<UInt8>, _ at: Int) -> (label: Range<Int>, end: Int)? {
    guard let close = line[at...].prefix(1000).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let label = at + 1..<close
    let next = close + 1
    if next < line.endIndex, line[next] == UInt8(ascii: "(") || line[next] == UInt8(ascii: "[") {
      let mark: UInt8 = line[next] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
      if let end = line[next...].prefix(2000).firstIndex(of: mark) { return (label, end + 1) }
    }
    return label.first.map { line[$0] == UInt8(ascii: "^") } ?? false ? (label, next) : nil
  }
}
