/// What the words of a line tell of it.
struct LayoutMarks: OptionSet, Sendable {
  let rawValue: UInt16

  /// None of the article.
  static let boilerplate = LayoutMarks(rawValue: 1 << 0)
  /// Links follow.
  static let linkList = LayoutMarks(rawValue: 1 << 1)
  /// Readers' comments follow.
  static let comments = LayoutMarks(rawValue: 1 << 2)
  /// A date, a time, an author's name.
  static let dateline = LayoutMarks(rawValue: 1 << 3)
  /// Begins as a caption does.
  static let caption = LayoutMarks(rawValue: 1 << 4)
  /// Names who made a picture.
  static let credit = LayoutMarks(rawValue: 1 << 5)
  /// "Subject: …", at the head of a message.
  static let mailHeader = LayoutMarks(rawValue: 1 << 6)
  /// Stands under a caption: "Hide caption".
  static let captionEnd = LayoutMarks(rawValue: 1 << 8)
  /// Names a newspaper or a station, perhaps.
  static let outlet = LayoutMarks(rawValue: 1 << 7)
  /// Lines with these stand alone: they are no part of a wrapped paragraph.
  static let alone: LayoutMarks = [.boilerplate, .linkList, .comments, .dateline, .mailHeader]
}

/// Finds the marks of lines; keeps its buffer from line to line.
struct LayoutMarker {
  private let text: UnsafeBufferPointer<UInt8>
  private var words: [LayoutWord] = []
  private let phrases = LayoutPhrases.shared

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The marks of a line.
  mutating func marks(of line: LayoutLine) -> LayoutMarks {
    LayoutWord.read(text, line.range, upTo: line.words > 90 ? 24 : 200, into: &words)
    guard !words.isEmpty, words.contains(where: { $0.id != LayoutPhrases.number }) || hasYear else {
      return .boilerplate
    }
    var marks = startMarks(of: line)
    if line.words <= 90 { marks.formUnion(innerMarks(of: line)) }
    if isDateline(line) { marks.insert(.dateline) }
    if !marks.contains(.dateline), isNavigation(line) || isAddress(line) || isCredit(line) {
      marks.insert(.boilerplate)
    }
    if line.words <= 6, line.capitalWords >= line.words - 1, !line.endsSentence, words.contains(where: isOutlet) {
      marks.insert(.outlet)
    }
    return marks
  }

  private func isOutlet(_ word: LayoutWord) -> Bool { phrases.classes(of: word.id).contains(.outlet) }

  private var hasYear: Bool { words.contains { $0.end - $0.start >= 4 } }

  /// The first byte after a word that is no space, 0 at the line's end.
  private func mark(after word: LayoutWord, in line: LayoutLine) -> UInt8 {
    var offset = Int(word.end)
    while offset < line.range.upperBound, text[offset] == 0x20 { offset += 1 }
    return offset < line.range.upperBound ? text[offset] : 0
  }

  // MARK: How the line begins

  private func startMarks(of line: LayoutLine) -> LayoutMarks {
    var marks: LayoutMarks = []
    let first = text[line.range.lowerBound]
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") || first == 0xE2
    phrases.match(words, at: 0) { classes, count in
      let after = mark(after: words[count - 1], in: line)
      let isWhole = count == words.count
      let isCut = after == UInt8(ascii: ":") || after == UInt8(ascii: "|")
      if classes.contains(.boilerplateSentence), !isQuoted, words.count <= 60 { marks.insert(.boilerplate) }
      if classes.contains(.boilerplate), !isQuoted {
        let limit = count == 1 ? 2 : text[line.range].contains(UInt8(ascii: ":")) ? 20 : 7
        let isShort = !line.endsSentence && words.count <= limit
        if isWhole || isCut || isShort { marks.insert(.boilerplate) }
      }
      if classes.contains(.linkList), isWhole || after == UInt8(ascii: ":") && words.count <= count + 4 {
        marks.insert(.boilerplate)
        if isWhole { marks.insert(.linkList) }
      }
      if classes.contains(.comments), isWhole { marks.formUnion([.boilerplate, .comments]) }
      if classes.contains(.caption), words.count <= 90 {
        let isMarked = isCut || after == UInt8(ascii: "-") || after == UInt8(ascii: ")") || after == 0xE2
        if count > 1 || isMarked { marks.insert(.caption) }
      }
      if classes.contains(.byline), isByline(line, from: count) { marks.insert(.dateline) }
      if classes.contains(.bylineOffice), isWhole { marks.insert(.dateline) }
      if classes.contains(.mailHeader), after == UInt8(ascii: ":") || after == UInt8(ascii: "=") {
        marks.insert(.mailHeader)
      }
      if classes.contains(.captionEnd), isWhole { marks.formUnion([.boilerplate, .captionEnd]) }
      if !classes.isDisjoint(with: [.caption, .creditLabel]), isWhole { marks.insert(.boilerplate) }
    }
    return marks
  }

  /// "By Helena Marsh in Tegucigalpa": mostly names, and no end of a sentence.
  private func isByline(_ line: LayoutLine, from count: Int) -> Bool {
    guard count < words.count, words.count <= 16, words[count].isCapital, !line.endsSentence else { return false }
    let capitals = words[count...].count { $0.isCapital || $0.id == LayoutPhrases.number }
    return capitals * 2 > words.count - count && !phrases.classes(of: words[count].id).contains(.calendar)
  }

  // MARK: Anywhere in the line

  private func innerMarks(of line: LayoutLine) -> LayoutMarks {
    var marks: LayoutMarks = []
    for index in words.indices where phrases.mayStandWithin(words[index].id) {
      phrases.match(words, at: index) { classes, count in
        if classes.contains(.boilerplateAnywhere), words.count <= 45 { marks.insert(.boilerplate) }
        if classes.contains(.credit) { marks.insert(.credit) }
        let last = words[index + count - 1]
        if classes.contains(.creditLabel), index > 0, text[line.range.upperBound - 1] != UInt8(ascii: "."),
          words.count - index <= 9, mark(after: last, in: line) == UInt8(ascii: ":")
        {
          marks.insert(.credit)
        }
        if classes.contains(.stance), index > 0, words.count <= 60, isAside(from: words[index], to: last, in: line) {
          marks.insert(.caption)
        }
      }
    }
    return marks
  }

  /// Whether words stand between commas or brackets: "Carter, left, and", "Carter (R)".
  private func isAside(from first: LayoutWord, to last: LayoutWord, in line: LayoutLine) -> Bool {
    var before = Int(first.start) - 1
    while before > line.range.lowerBound, text[before] == 0x20 { before -= 1 }
    guard before >= line.range.lowerBound else { return false }
    let after = mark(after: last, in: line)
    return (text[before] == UInt8(ascii: ",") && (after == UInt8(ascii: ",")))
      || (text[before] == UInt8(ascii: "(") && after == UInt8(ascii: ")"))
  }

  // MARK: The whole line

  /// Whether a line is nothing but a date, a time, their labels, and perhaps a place before or an author after them.
  private func isDateline(_ line: LayoutLine) -> Bool {
    guard words.count <= 24, !line.endsSentence || words.count <= 14 else { return false }
    var index = wordsOfAddress(line)
    var names = 0
    var hasCalendar = false
    var hasLabel = false
    var hasNumber = false
    var hasAuthor = false
    while index < words.count {
      var taken = 0
      phrases.match(words, at: index) { classes, count in
        guard !classes.isDisjoint(with: [.calendar, .timeZone, .dateLabel, .dateFiller, .byline]), count > taken else {
          return
        }
        taken = count
        if classes.contains(.calendar) { hasCalendar = true }
        if classes.contains(.dateLabel) { hasLabel = true }
        if classes.contains(.byline) { hasAuthor = true }
      }
      if taken == 0 {
        if words[index].id == LayoutPhrases.number {
          hasNumber = true
        } else {
          guard words[index].isCapital else { return false }
          names += 1
        }
        taken = 1
      }
      index += taken
    }
    guard hasNumber || (hasLabel && hasCalendar) else { return false }
    let isNumeric = !hasCalendar && isNumericDate(line)
    guard hasCalendar || hasLabel || isNumeric else { return false }
    return names <= (hasAuthor ? 6 : hasLabel ? 2 : isNumeric || hasFullDate ? 3 : 0)
  }

  /// How many words an address takes that the line begins with: "www.example.net 2003-08-11 20:11".
  private func wordsOfAddress(_ line: LayoutLine) -> Int {
    let first = text[line.range].prefix { $0 != 0x20 }
    guard first.starts(with: "www.".utf8) || first.starts(with: "http".utf8), first.count < line.range.count else {
      return 0
    }
    return words.count { Int($0.start) < first.endIndex }
  }

  /// "2015-10-08", "World | 07/10/2015 14:39": two separators within a run of digits.
  private func isNumericDate(_ line: LayoutLine) -> Bool {
    words.contains { word in
      guard word.id == LayoutPhrases.number else { return false }
      let run = text[Int(word.start)..<line.range.upperBound].prefix {
        TokenizerBytes.isDigit($0) || $0 == 0x2D || $0 == 0x2F || $0 == 0x2E
      }
      return (8...10).contains(run.count) && run.count { !TokenizerBytes.isDigit($0) } == 2
    }
  }

  /// Whether a month or a weekday stands beside a number, and there is a year.
  private var hasFullDate: Bool {
    hasYear && words.contains { phrases.classes(of: $0.id).contains(.calendar) }
      && words.contains { $0.id == LayoutPhrases.number && $0.end - $0.start == 4 }
  }

  /// Whether a line is nothing but names of a site's parts, or a trail of short words between strokes.
  private func isNavigation(_ line: LayoutLine) -> Bool {
    guard !line.endsSentence, words.count <= 60 else { return false }
    var index = 0
    while index < words.count {
      var taken = 0
      phrases.match(words, at: index) { classes, count in
        if classes.contains(.navigation), count > taken { taken = count }
      }
      if taken == 0 { break }
      index += taken
    }
    if index == words.count { return true }
    let strokes = text[line.range].count { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ">") }
    return strokes == 1 ? words.count <= 3 : strokes > 1 && words.count <= (strokes + 1) * 3
  }

  /// "Ada North/Associated Press": who made a picture, on a line of its own.
  private func isCredit(_ line: LayoutLine) -> Bool {
    guard words.count <= 7, !line.endsSentence, text[line.range].contains(0x2F) else { return false }
    return words.indices.dropFirst().contains { index in
      var isLast = false
      phrases.match(words, at: index) { classes, count in
        if classes.contains(.bylineOffice), index + count == words.count { isLast = true }
      }
      return isLast
    }
  }

  /// Whether a line is one address, or the slug of a wire story ("BC-ETHIOPIA-ERITREA-2NDLD").
  private func isAddress(_ line: LayoutLine) -> Bool {
    guard !text[line.range].contains(0x20), line.range.count >= 5 else { return false }
    if line.isCapitals, text[line.range].contains(0x2D), words.count >= 3 { return true }
    return (text[line.range].contains(0x2F) || text[line.range].contains(0x40)) && text[line.range].contains(0x2E)
  }
}
