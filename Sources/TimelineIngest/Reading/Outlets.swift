import LexiconData

/// Newspapers, stations and agencies, from the organisations of kind `media` of the lexicon.
struct Outlets: Sendable {
  /// By the name in lower case: the name as it is written.
  private var names: [String: String] = [:]

  /// The list that is compiled into the program.
  static let shared = Outlets()

  private init() {
    let list = lexicon_named("organisations")
    let bytes = UnsafeBufferPointer(start: list.bytes, count: list.count)
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard cells.count >= 7, cells[1] == "media" else { continue }
      for name in [Substring(cells[0])] + cells[6].split(separator: "|") {
        names[name.lowercased()] = names[name.lowercased()] ?? cells[0]
      }
    }
  }

  /// The usual name of an outlet that the list has, under whatever name and in whatever case.
  func canonical(_ name: some StringProtocol) -> String? {
    let key = name.lowercased()
    if let found = names[key] { return found }
    return key.hasPrefix("the ") ? names[String(key.dropFirst(4))] : names["the " + key]
  }

  /// Whether a name of a few capitalised words has the ring of a newspaper or a station ("The Harbour Gazette").
  static func looksLikeOne(_ name: some StringProtocol) -> Bool {
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count),
      words.allSatisfy({
        $0.utf8.first.map { TokenizerBytes.isUpper($0) || $0 >= 0xC3 } ?? false || $0 == "of" || $0 == "the"
      })
    else { return false }
    return words.contains { LayoutPhrases.shared.contains($0.utf8, as: .outlet) }
  }

  /// A name in capitals as a reader would write it: "THE NORTHERN COURIER" is "The Northern Courier", "BBC NEWS" keeps BBC.
  static func titled(_ name: String) -> String {
    guard !name.utf8.contains(where: TokenizerBytes.isLower) else { return name }
    return name.split(separator: " ").map { word in
      if word.utf8.count <= 3, word != "THE", word != "OF", word != "SUN", word != "NEW" { return String(word) }
      return String(word.prefix(1)) + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }
}
