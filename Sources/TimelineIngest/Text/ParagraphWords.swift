import LexiconData

/// The words that tell what a line of a news page is, from the lexicon's list `pages`.
struct ParagraphWords: Sendable {
  /// The words of one class.
  struct Phrases: Sendable {
    fileprivate var words: Set<[UInt8]> = []

    /// Whether the class has a phrase, given in lower case.
    func contains(_ bytes: some Sequence<UInt8>) -> Bool { words.contains(Array(bytes)) }
  }

  /// Words that begin a sentence after an abbreviation.
  let opener: Phrases
  /// Weekdays, months and time zones.
  let calendar: Phrases

  /// The list that is compiled into the program.
  static let shared = ParagraphWords()

  private init() {
    var classes: [String: Phrases] = [:]
    let list = lexicon_named("pages")
    let bytes = UnsafeBufferPointer(start: list.bytes, count: list.count)
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: 0x09, maxSplits: 1)
      guard cells.count == 2 else { continue }
      let words = cells[1].split(separator: UInt8(ascii: "|")).map { Array($0) }
      classes[String(decoding: cells[0], as: UTF8.self), default: Phrases()].words.formUnion(words)
    }
    opener = classes["opener"] ?? Phrases()
    calendar = classes["calendar"] ?? Phrases()
  }
}
