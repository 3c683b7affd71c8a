/// Tells the kinds of a text's blocks from their lines and from what stands around them.
struct LayoutClassifier {
  /// A block while its kind is being found.
  struct Draft {
    let range: Range<Int>
    let lines: Range<Int>
    var kind: Block.Kind?
    var words: Int
    var marks: LayoutMarks
    var isSentence: Bool
    /// Few words without a sentence's end: a headline, a heading, a link.
    var isShort: Bool
  }

  /// More words than this are no heading.
  private static let longestHeading = 20

  let bytes: [UInt8]
  let lines: [LayoutLine]
  var drafts: [Draft]

  init(_ bytes: [UInt8], lines: [LayoutLine], runs: [Range<Int>]) {
    self.bytes = bytes
    self.lines = lines
    drafts = runs.map { Self.draft(of: $0, lines: lines) }
  }

  private static func draft(of run: Range<Int>, lines: [LayoutLine]) -> Draft {
    let first = lines[run.lowerBound]
    let last = lines[run.upperBound - 1]
    let words = lines[run].reduce(0) { $0 + $1.words }
    var marks = first.marks
    for line in lines[run].dropFirst() where words <= 90 { marks.formUnion(line.marks.intersection(.credit)) }
    return Draft(
      range: first.range.lowerBound..<last.range.upperBound, lines: run, words: words, marks: marks,
      isSentence: last.endsSentence,
      isShort: words <= longestHeading && !last.endsSentence && !last.isOpen && run.count <= 3)
  }

  /// The blocks with their kinds.
  ///
  /// - Complexity: O(n) in the blocks, but for the hashes of repeated ones.
  mutating func blocks() -> [Block] {
    for index in drafts.indices { drafts[index].kind = plainKind(of: index) }
    markMailHeaders()
    markCaptionEnds()
    markLinkLists()
    markComments()
    markHeadline()
    markShortRuns()
    markRepeats()
    return drafts.map { Block(kind: $0.kind ?? .heading, range: $0.range) }
  }

  /// What a block is by itself; `nil` for a short line that its neighbours must explain.
  private func plainKind(of index: Int) -> Block.Kind? {
    let draft = drafts[index]
    if draft.marks.contains(.boilerplate) { return .boilerplate }
    if draft.marks.contains(.dateline) { return .dateline }
    if !draft.marks.isDisjoint(with: [.caption, .credit]), draft.words <= 90 { return .caption }
    if isDatedScene(draft) { return .caption }
    if !draft.isShort || isListItem(draft) { return .body }
    return nil
  }

  /// One short sentence that ends in a date after a comma: "A crowd outside the court in Lima, 6 October 2015".
  private func isDatedScene(_ draft: Draft) -> Bool {
    guard draft.words >= 5, draft.words <= 60, draft.isSentence else { return false }
    var end = draft.range.upperBound
    while end > draft.range.lowerBound, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard let date = DatelineDate.ending(at: end, in: bytes, from: draft.range.lowerBound) else { return false }
    var before = date.range.lowerBound
    while before > draft.range.lowerBound, bytes[before - 1] == 0x20 { before -= 1 }
    guard before > draft.range.lowerBound, bytes[before - 1] == UInt8(ascii: ",") else { return false }
    let lead = LetterCase.lowered(bytes[draft.range.lowerBound..<before - 1].suffix(9))
    if ["today", "yesterday", "tomorrow", "tonight"].contains(where: {
      lead.suffix($0.utf8.count).elementsEqual($0.utf8)
    }) {
      return false
    }
    return !bytes[draft.range.lowerBound..<before].contains(UInt8(ascii: ";"))
  }

  /// "24 June: the army chief is dismissed", "1998: the president resigns": an entry of a chronology.
  private func isListItem(_ draft: Draft) -> Bool {
    guard draft.words >= 4,
      let end = DatelineDate.endOfEntryDate(at: draft.range.lowerBound, in: bytes, to: draft.range.upperBound)
    else { return false }
    let after = bytes[end..<min(end + 3, draft.range.upperBound)]
    return after.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == 0xE2 }
  }

  /// The labelled lines above a message or an archive's article: its subject is the headline, its date a dateline.
  private mutating func markMailHeaders() {
    let body = drafts.firstIndex { $0.kind == .body && !$0.marks.contains(.mailHeader) } ?? drafts.count
    let head = drafts[..<body].indices.filter { drafts[$0].marks.contains(.mailHeader) }
    guard head.count >= 2 else { return }
    for index in head {
      let label = String(
        decoding: LetterCase.lowered(bytes[drafts[index].range].prefix { $0 != 0x3A && $0 != 0x3D }), as: UTF8.self)
      switch label {
      case "subject", "headline", "title": drafts[index].kind = .headline
      case "date", "byline", "dateline", "load-date": drafts[index].kind = .dateline
      default: if drafts[index].kind != .dateline { drafts[index].kind = .boilerplate }
      }
    }
  }

  /// The lines directly above "Hide caption" are the caption.
  private mutating func markCaptionEnds() {
    for index in drafts.indices.dropFirst() where drafts[index].marks.contains(.captionEnd) {
      guard !lines[drafts[index].lines.lowerBound].followsBlank, drafts[index - 1].words <= 90,
        drafts[index - 1].kind != .boilerplate
      else { continue }
      drafts[index - 1].kind = .caption
    }
  }

  /// After the head of a list of links, short lines and dates are links.
  private mutating func markLinkLists() {
    guard let body = drafts.firstIndex(where: { $0.kind == .body }) else { return }
    var isInList = false
    for index in drafts.indices where index > body {
      let draft = drafts[index]
      if draft.marks.contains(.linkList) {
        isInList = true
      } else if isInList {
        let isLink = draft.kind == nil || draft.kind == .dateline || draft.kind == .boilerplate
        let isQuestion = draft.words <= 15 && bytes[draft.range.upperBound - 1] == UInt8(ascii: "?")
        if isLink || isQuestion { drafts[index].kind = .boilerplate } else { isInList = false }
      }
    }
  }

  /// What readers wrote under the article is none of it.
  private mutating func markComments() {
    var read = 0
    let whole = drafts.reduce(0) { $0 + ($1.kind == .body ? $1.range.count : 0) }
    for index in drafts.indices {
      if drafts[index].kind == .body { read += drafts[index].range.count }
      if drafts[index].marks.contains(.comments), read * 2 >= whole, read >= 300 {
        for later in index..<drafts.count { drafts[later].kind = .boilerplate }
        return
      }
    }
  }

  /// Short lines within the article are headings; several in a row, or at its end, are links.
  private mutating func markShortRuns() {
    var index = 0
    while index < drafts.count {
      guard drafts[index].kind == nil else {
        index += 1
        continue
      }
      var end = index
      while end < drafts.count, drafts[end].kind == nil { end += 1 }
      var next = end
      while next < drafts.count, drafts[next].kind == .caption || drafts[next].kind == .boilerplate { next += 1 }
      let leadsOn = next < drafts.count
      for run in index..<end {
        let isLast = run == end - 1
        if isLast, end < drafts.count, drafts[end].kind == .boilerplate,
          !lines[drafts[end].lines.lowerBound].followsBlank
        {
          drafts[run].kind = .boilerplate  // the title of a video, above its player
        } else if leadsOn {
          drafts[run].kind = isLast || end - index < 3 ? .heading : .boilerplate
        } else {
          drafts[run].kind = drafts[run].words > 12 ? .body : .boilerplate
        }
      }
      index = end
    }
  }

  /// A block that stood before, word for word, tells nothing new.
  private mutating func markRepeats() {
    var seen: [UInt64: Int] = [:]
    seen.reserveCapacity(drafts.count)
    for index in drafts.indices where drafts[index].words >= 3 && drafts[index].kind != .boilerplate {
      let hash = hash(of: index)
      let first = seen[hash, default: index]
      if first == index {
        seen[hash] = index
      } else if bytes[drafts[first].range].elementsEqual(bytes[drafts[index].range]) {
        drafts[index].kind = .boilerplate
      }
    }
  }

  /// A number for a block's length, beginning and end; few blocks share one that are not the same.
  private func hash(of index: Int) -> UInt64 {
    let range = drafts[index].range
    var hash = UInt64(range.count)
    for byte in bytes[range].prefix(24) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in bytes[range].suffix(24) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
