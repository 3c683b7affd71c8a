import LexiconData

/// What a phrase of the list `pages` tells of the line that it stands in.
struct PhraseClasses: OptionSet, Sendable {
  let rawValue: UInt32

  static let opener = PhraseClasses(rawValue: 1 << 0)
  static let calendar = PhraseClasses(rawValue: 1 << 1)
  static let timeZone = PhraseClasses(rawValue: 1 << 2)
  static let dateLabel = PhraseClasses(rawValue: 1 << 3)
  static let dateFiller = PhraseClasses(rawValue: 1 << 4)
  static let byline = PhraseClasses(rawValue: 1 << 5)
  static let bylineOffice = PhraseClasses(rawValue: 1 << 6)
  static let mailHeader = PhraseClasses(rawValue: 1 << 7)
  static let caption = PhraseClasses(rawValue: 1 << 8)
  static let credit = PhraseClasses(rawValue: 1 << 9)
  static let creditLabel = PhraseClasses(rawValue: 1 << 10)
  static let stance = PhraseClasses(rawValue: 1 << 11)
  static let boilerplateSentence = PhraseClasses(rawValue: 1 << 12)
  static let boilerplate = PhraseClasses(rawValue: 1 << 13)
  static let boilerplateAnywhere = PhraseClasses(rawValue: 1 << 14)
  static let linkList = PhraseClasses(rawValue: 1 << 15)
  static let comments = PhraseClasses(rawValue: 1 << 16)
  static let navigation = PhraseClasses(rawValue: 1 << 17)
  static let outlet = PhraseClasses(rawValue: 1 << 18)
  static let captionEnd = PhraseClasses(rawValue: 1 << 19)
  static let quoting = PhraseClasses(rawValue: 1 << 20)

  /// Those that tell something wherever they stand in a line.
  static let within: PhraseClasses = [.boilerplateAnywhere, .credit, .creditLabel, .stance]

  /// The classes by their names in the list.
  fileprivate static let named: [String: PhraseClasses] = [
    "opener": .opener, "calendar": .calendar, "timezone": .timeZone, "date-label": .dateLabel,
    "date-filler": .dateFiller, "byline": .byline, "byline-office": .bylineOffice, "mail-header": .mailHeader,
    "caption": .caption, "credit": .credit, "credit-label": .creditLabel, "stance": .stance,
    "boilerplate-sentence": .boilerplateSentence, "boilerplate": .boilerplate,
    "boilerplate-anywhere": .boilerplateAnywhere, "link-list": .linkList, "comments": .comments,
    "navigation": .navigation, "outlet": .outlet, "caption-end": .captionEnd, "quoting": .quoting,
  ]
}

/// The phrases of the list `pages`, to be found in the words of a line.
struct LayoutPhrases: Sendable {
  /// The number that stands for any word that begins with a digit.
  static let number: Int32 = -2

  /// A phrase of several words.
  private struct Rest: Sendable {
    /// The number of its first word.
    var first: Int32
    /// Where its other words stand in `restWords`.
    var start: Int
    var count: Int
    var classes: PhraseClasses
  }

  private var vocabulary = Vocabulary(capacity: 1 << 11)
  /// The phrases of several words, by their first words' numbers.
  private var rests: [Rest] = []
  private var restWords: [Int32] = []
  /// By a word's number plus two (that of a number, of nothing, of the first word): where its phrases begin in `rests`.
  private var firsts: [Int32] = []
  /// By a word's number: the classes that it is a phrase of by itself.
  private var alone: [PhraseClasses] = []
  /// By a word's number: whether a phrase that tells something in the midst of a line begins with it.
  private var within: [Bool] = []

  /// A bit for each shape that words of the list have: their first two letters, the last, and how many.
  private var shapes = [UInt64](repeating: 0, count: 1 << 10)

  /// The list that is compiled into the program.
  static let shared = LayoutPhrases()

  private init() {
    let list = lexicon_named("pages")
    let bytes = UnsafeBufferPointer(start: list.bytes, count: list.count)
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: 0x09, maxSplits: 1)
      guard cells.count == 2, let kind = PhraseClasses.named[String(decoding: cells[0], as: UTF8.self)] else {
        continue
      }
      for phrase in cells[1].split(separator: UInt8(ascii: "|")) { insert(phrase, kind) }
    }
    for id in 0..<Int32(vocabulary.count) {
      let word = vocabulary.bytes(id)
      guard word.count > 1 else { continue }
      let shape = Self.shape(word[0], word[1], word[word.count - 1], word.count)
      shapes[shape >> 6] |= 1 << UInt64(shape & 63)
    }
    rests.sort { $0.first < $1.first }
    firsts = [Int32](repeating: 0, count: vocabulary.count + 3)
    for rest in rests { firsts[Int(rest.first) + 3] += 1 }
    for index in firsts.indices.dropFirst() { firsts[index] += firsts[index - 1] }
  }

  private mutating func insert(_ phrase: Slice<UnsafeBufferPointer<UInt8>>, _ kind: PhraseClasses) {
    let words = phrase.split { $0 == 0x20 || $0 == 0x2F }.map { word in
      word.elementsEqual("#".utf8) ? Self.number : vocabulary.insert(word)
    }
    guard let first = words.first else { return }
    while alone.count < vocabulary.count {
      alone.append([])
      within.append(false)
    }
    if first >= 0 {
      if !kind.isDisjoint(with: .within) { within[Int(first)] = true }
      if words.count == 1 { return alone[Int(first)].formUnion(kind) }
    }
    rests.append(Rest(first: first, start: restWords.count, count: words.count - 1, classes: kind))
    restWords.append(contentsOf: words.dropFirst())
  }

  /// One of 65,536 numbers.
  @inline(__always)
  private static func shape(_ first: UInt8, _ second: UInt8, _ last: UInt8, _ length: Int) -> Int {
    let letters = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(last)
    return Int(((letters ^ UInt32(truncatingIfNeeded: length) << 24) &* 0x9E37_79B1) >> 16)
  }

  /// Whether the list may have a word of such letters and length: most words of a text are told from its words by that.
  @inline(__always)
  func mayHave(_ first: UInt8, _ second: UInt8, last: UInt8, length: Int) -> Bool {
    let shape = Self.shape(first, second, last, length)
    return shapes[shape >> 6] & 1 << UInt64(shape & 63) != 0
  }

  /// The number of a word in lower case, or ``Vocabulary/unknown``.
  @inline(__always)
  func id(of word: UnsafeBufferPointer<UInt8>) -> Int32 { vocabulary.id(of: word) }

  /// Whether a word, in whatever case, is a phrase of a class by itself.
  func contains(_ word: some Sequence<UInt8>, as kind: PhraseClasses) -> Bool {
    classes(of: LetterCase.lowered(word).span.withUnsafeBufferPointer { id(of: $0) }).contains(kind)
  }

  /// The classes that a word is a phrase of by itself.
  @inline(__always)
  func classes(of word: Int32) -> PhraseClasses { word >= 0 ? alone[Int(word)] : [] }

  /// Whether a phrase that tells something in the midst of a line may begin with a word.
  @inline(__always)
  func mayStandWithin(_ word: Int32) -> Bool { word >= 0 && within[Int(word)] }

  /// Calls back with the classes and the length of each phrase that begins at a word.
  @inline(__always)
  func match(_ words: [LayoutWord], at index: Int, _ found: (PhraseClasses, Int) -> Void) {
    let first = words[index].id
    guard first != Vocabulary.unknown else { return }
    if first >= 0 {
      let classes = alone[Int(first)]
      if !classes.isEmpty { found(classes, 1) }
    }
    for number in firsts[Int(first) + 2]..<firsts[Int(first) + 3] {
      let rest = rests[Int(number)]
      guard index + rest.count < words.count else { continue }
      var offset = 0
      while offset < rest.count, restWords[rest.start + offset] == words[index + 1 + offset].id { offset += 1 }
      if offset == rest.count { found(rest.classes, rest.count + 1) }
    }
  }
}
