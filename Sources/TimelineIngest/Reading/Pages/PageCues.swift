import LexiconData

/// What an element's class, id and role say of it.
struct PageCues: OptionSet, Sendable {
  let rawValue: UInt8

  /// Never the article.
  static let hard = PageCues(rawValue: 1 << 0)
  /// None of the article, unless most of the page lies within.
  static let soft = PageCues(rawValue: 1 << 1)
  /// Who wrote it and when.
  static let byline = PageCues(rawValue: 1 << 2)
  /// Between the headline and the first paragraph.
  static let standfirst = PageCues(rawValue: 1 << 3)
  /// Words under a picture.
  static let caption = PageCues(rawValue: 1 << 4)
  /// Who made a picture.
  static let credit = PageCues(rawValue: 1 << 5)
  /// A role that is none of the article.
  static let role = PageCues(rawValue: 1 << 6)

  /// Within an element that calls itself an article, or the page's main part.
  static let article = PageCues(rawValue: 1 << 7)

  private static let named: [String: PageCues] = [
    "hard": .hard, "soft": .soft, "byline": .byline, "standfirst": .standfirst, "caption": .caption, "credit": .credit,
    "role": .role,
  ]

  /// The phrases of the list `markup`, their words joined by spaces.
  private static let phrases: [String: PageCues] = {
    var table: [String: PageCues] = [:]
    let list = lexicon_named("markup")
    for line in UnsafeBufferPointer(start: list.bytes, count: list.count).split(separator: 0x0A)
    where line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: 0x09, maxSplits: 1)
      guard cells.count == 2, let cue = named[String(decoding: cells[0], as: UTF8.self)] else { continue }
      for phrase in cells[1].split(separator: UInt8(ascii: "|")) {
        table[String(decoding: phrase, as: UTF8.self), default: []].insert(cue)
      }
    }
    return table
  }()

  /// The cues of an element.
  static func of(_ node: MarkupTree.Node) -> PageCues {
    var cues: PageCues = []
    for attribute in node.attributes {
      switch attribute.name {
      case "class", "id": cues.formUnion(Self.ofNames(attribute.value))
      case "role": if phrases[attribute.value.lowercased()]?.contains(.role) ?? false { cues.insert(.role) }
      case "hidden": cues.insert(.role)
      case "aria-hidden" where attribute.value == "true": cues.insert(.role)
      case "style":
        let style = attribute.value.lowercased().filter { $0 != " " }
        if style.containsBytes(of: "display:none") || style.containsBytes(of: "visibility:hidden") {
          cues.insert(.role)
        }
      default: break
      }
    }
    return cues
  }

  /// The cues of the names in a `class` or an `id`.
  private static func ofNames(_ value: String) -> PageCues {
    var cues: PageCues = []
    for name in value.utf8.prefix(1000).split(whereSeparator: TokenizerBytes.isSpace) {
      let words = words(of: name)
      for start in words.indices {
        for count in 1...3 where start + count <= words.count {
          if let found = phrases[words[start..<start + count].joined(separator: " ")] {
            cues.formUnion(found.subtracting(.role))
          }
        }
      }
    }
    return cues
  }

  /// The words of a name: "relatedStories-list" has three.
  private static func words(of name: Substring.UTF8View.SubSequence) -> [String] {
    var words: [[UInt8]] = [[]]
    var isAfterLower = false
    for byte in name {
      guard TokenizerBytes.isLetter(byte) else {
        words.append([])
        isAfterLower = false
        continue
      }
      if TokenizerBytes.isUpper(byte), isAfterLower { words.append([]) }
      isAfterLower = TokenizerBytes.isLower(byte)
      words[words.count - 1].append(byte | 0x20)
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }
}
