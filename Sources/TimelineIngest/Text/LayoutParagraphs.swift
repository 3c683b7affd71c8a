/// Joins the lines of a text that are one paragraph broken by hard wrapping.
struct LayoutParagraphs {
  let bytes: [UInt8]
  let lines: [LayoutLine]
  /// The width at which the text was wrapped, or 0 where it wasn't.
  let wrap: Int

  init(_ bytes: [UInt8], lines: [LayoutLine]) {
    self.bytes = bytes
    self.lines = lines
    self.wrap = Self.wrapWidth(of: lines)
  }

  /// Runs of lines, as indices into ``lines``, that make one block each.
  func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in lines.indices.dropFirst() where !joins(index - 1, index, first: start) {
      runs.append(start..<index)
      start = index
    }
    if start < lines.count { runs.append(start..<lines.count) }
    return runs
  }

  /// The width that the longest lines of wrapped paragraphs come near to.
  ///
  /// Only lines that break within a sentence tell: the next one, no blank line between, begins in lower case.
  private static func wrapWidth(of lines: [LayoutLine]) -> Int {
    var widths: [Int] = []
    for index in lines.indices.dropFirst() where !lines[index].followsBlank {
      let line = lines[index - 1]
      guard line.marks.isDisjoint(with: .alone), lines[index].marks.isDisjoint(with: .alone) else { continue }
      if lines[index].beginsLower, !line.endsSentence, line.width >= 30, line.width <= 160 { widths.append(line.width) }
    }
    widths.sort()
    // One such line may be anything; a wide one is wrapped text.
    guard let widest = widths.last, widths.count >= 2 || widest >= 55 else { return 0 }
    return widths[widths.count * 9 / 10]
  }

  /// Whether a line goes on with the paragraph of the line before it.
  private func joins(_ index: Int, _ next: Int, first: Int) -> Bool {
    let line = lines[index]
    let following = lines[next]
    guard !following.followsBlank else { return false }
    if beginsItem(following.range.lowerBound) { return false }
    if !line.marks.isDisjoint(with: .alone), !(following.beginsLower && isFull(line, following)) { return false }
    if !following.marks.isDisjoint(with: .alone), line.endsSentence || wrap == 0 || !isFull(line, following) {
      return false
    }
    if following.beginsLower { return !line.endsSentence || (wrap > 0 && isFull(line, following)) }
    guard wrap > 0 else { return !line.endsSentence && line.words > 4 && isRunning(line) }
    if isFull(line, following), line.width <= wrap + (line.endsSentence ? 2 : 12) { return true }
    // A short line in a wrapped text, as where a link stood: it goes on if it can be neither heading nor sentence.
    guard !line.endsSentence else { return false }
    if line.isOpen || isRunning(line) { return true }
    return index > first ? line.width > wrap / 2 : !isHeading(line, following)
  }

  /// Whether the next line's first word would not have fitted on the line.
  private func isFull(_ line: LayoutLine, _ following: LayoutLine) -> Bool {
    line.width + 1 + following.firstWord > wrap
  }

  /// Whether a line that begins a paragraph and stops short reads like a heading over the next line.
  private func isHeading(_ line: LayoutLine, _ following: LayoutLine) -> Bool {
    if line.isCapitals || line.words > 9 { return true }
    if LayoutPhrases.shared.contains(bytes[following.range.prefix(following.firstWord)], as: .opener) { return true }
    return line.words > 1 && line.capitalWords < line.words
  }

  /// Whether a line stops in the middle of things: after an article or a preposition, or after a sentence's end within it.
  private func isRunning(_ line: LayoutLine) -> Bool {
    if LayoutPhrases.shared.contains(lastWord(of: line), as: .opener) { return true }
    let text = bytes[line.range]
    guard text.count > 4 else { return false }
    return (text.startIndex + 2..<text.endIndex - 2).contains {
      text[$0] == UInt8(ascii: ".") && text[$0 + 1] == 0x20 && TokenizerBytes.isUpper(text[$0 + 2])
        && TokenizerBytes.isLower(text[$0 - 1]) && TokenizerBytes.isLower(text[$0 - 2])
    }
  }

  private func lastWord(of line: LayoutLine) -> ArraySlice<UInt8> {
    let text = bytes[line.range]
    let space = text.lastIndex { TokenizerBytes.isSpace($0) }
    return space.map { text[($0 + 1)...] } ?? text
  }

  /// Whether a list item begins at an offset: "- ", "* ", "• ", "> ".
  private func beginsItem(_ offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: ">"), UInt8(ascii: "|"): return bytes[offset + 1] == 0x20
    case 0xE2:
      return offset + 2 < bytes.count && bytes[offset + 1] == 0x80
        && (bytes[offset + 2] == 0xA2 || bytes[offset + 2] == 0xA3)
    default: return false
    }
  }
}
