/// The beginning of a wire story: "NAIROBI, June 15, 1998 (Agency) -".
package struct Dateline: Equatable, Sendable {
  /// Its bytes, half-open, up to the dash and with it.
  package var range: Range<Int>
  /// The place that it begins with.
  package var place: Range<Int>?
  /// The agency, without its brackets.
  package var agency: Range<Int>?
  /// The date, often without a year.
  package var date: DatelineDate?

  /// A dateline is no longer than this.
  private static let longest = 140

  /// The dateline that a paragraph begins with, if any.
  ///
  /// It is made of capitalised words, numbers and a bracketed agency, ends in a dash, and a capitalised word follows. A
  /// place in capitals, an agency or a date tells it from a sentence with a dash in it.
  package init?(at range: Range<Int>, in bytes: [UInt8]) {
    if let tag = Self.tag(at: range, in: bytes) {
      self.range = range.lowerBound..<tag.upperBound + 1
      agency = tag
      return
    }
    let limit = min(range.upperBound, range.lowerBound + Self.longest)
    var offset = range.lowerBound
    var open: Int?
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "("):
        open = offset
      case UInt8(ascii: ")"):
        if let open, agency == nil { agency = open + 1..<offset }
      case UInt8(ascii: "/") where offset + 1 < limit && offset > range.lowerBound && bytes[offset - 1] == 0x20:
        if let close = bytes[(offset + 1)..<limit].firstIndex(of: UInt8(ascii: "/")) {
          agency = offset + 1..<close
          offset = close
        }
      default:
        if let dash = Self.dash(at: offset, in: bytes, to: limit) {
          self.range = range.lowerBound..<dash
          guard isBelievable(in: bytes, dash: offset, end: range.upperBound) else { return nil }
          takeDateBehind(in: bytes, end: range.upperBound)
          return
        }
      }
      offset += 1
    }
    return nil
  }

  /// An outlet of the list in brackets, the first word after it directly behind them or after a space: "(CNN)Fighters".
  private static func tag(at range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "("),
      let close = bytes[range].prefix(40).firstIndex(of: UInt8(ascii: ")")), close + 1 < range.upperBound
    else { return nil }
    let next = bytes[close + 1] == 0x20 && close + 2 < range.upperBound ? bytes[close + 2] : bytes[close + 1]
    guard TokenizerBytes.isUpper(next) else { return nil }
    let name = range.lowerBound + 1..<close
    return Outlets.shared.canonical(String(decoding: bytes[name], as: UTF8.self)) == nil ? nil : name
  }

  /// The offset after a dash that white space or a bracket stands before.
  private static func dash(at offset: Int, in bytes: [UInt8], to limit: Int) -> Int? {
    let isLong =
      bytes[offset] == 0xE2 && offset + 2 < limit && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94)
    if isLong {
      var end = offset + 3
      while end + 2 < limit, bytes[end..<end + 3].elementsEqual(bytes[offset..<offset + 3]) { end += 3 }
      return end
    }
    let isSpaced =
      offset > 0 && (bytes[offset - 1] == 0x20 || bytes[offset - 1] == UInt8(ascii: ")") || bytes[offset - 1] == 0x0A)
    guard bytes[offset] == UInt8(ascii: "-") || bytes[offset] == UInt8(ascii: "_"), isSpaced else { return nil }
    var end = offset
    while end < limit, bytes[end] == bytes[offset] { end += 1 }
    return end < limit && TokenizerBytes.isSpace(bytes[end]) ? end : nil
  }

  /// Checks the words before the dash, and finds the place and the date among them.
  private mutating func isBelievable(in bytes: [UInt8], dash: Int, end: Int) -> Bool {
    var after = range.upperBound
    while after < end, TokenizerBytes.isSpace(bytes[after]) { after += 1 }
    guard after < end, !TokenizerBytes.isLower(bytes[after]) else { return false }
    date = DatelineDate.all(in: range.lowerBound..<dash, of: bytes).first
    // "(WESTPORT, May 3, 1999) -": all of it in brackets.
    let isBracketed = agency.map { $0.lowerBound == range.lowerBound + 1 } ?? false
    let hasInnerDate =
      isBracketed && date != nil && date.map { agency?.contains($0.range.lowerBound) ?? false } ?? false
    if hasInnerDate { agency = nil }
    let start = isBracketed ? agency.map { $0.upperBound + 1 } ?? range.lowerBound + 1 : range.lowerBound
    let bracket = isBracketed ? dash : agency.map { $0.lowerBound - 1 } ?? dash
    let head = start..<max(start, min(bracket, date?.range.lowerBound ?? dash))
    let words = bytes[head].split {
      TokenizerBytes.isSpace($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/")
    }
    guard words.count <= 9, words.allSatisfy(Self.isNamePart) else { return false }
    if let agency, agency.count > 40 || agency.isEmpty { return false }
    if let first = words.first {
      place = first.startIndex..<Self.endOfPlace(words, in: bytes)
      let letters = first.filter(TokenizerBytes.isLetter)
      let isCapitals =
        letters.count >= 3 && letters.allSatisfy(TokenizerBytes.isUpper)
        || words.count > 1 && letters.count == 2 && letters.allSatisfy(TokenizerBytes.isUpper)
          && first.last == UInt8(ascii: ".")
      return isCapitals || agency != nil || date != nil
    }
    return agency != nil || date != nil
  }

  /// A full date behind the dash, in brackets or before another dash: "WESTPORT -- (May 3, 1999)", "WESTPORT (Wire) _ May 3, 1999 -".
  private mutating func takeDateBehind(in bytes: [UInt8], end: Int) {
    var offset = range.upperBound
    while offset < end, TokenizerBytes.isSpace(bytes[offset]) { offset += 1 }
    let isBracketed = offset < end && bytes[offset] == UInt8(ascii: "(")
    if isBracketed { offset += 1 }
    guard date == nil, let found = DatelineDate.beginning(at: offset, in: bytes, to: end), found.day != nil else {
      return
    }
    var stop = found.range.upperBound
    if isBracketed {
      guard stop < end, bytes[stop] == UInt8(ascii: ")") else { return }
      stop += 1
    } else {
      while stop < end, bytes[stop] == 0x20 { stop += 1 }
      guard stop < end, let dash = Self.dash(at: stop, in: bytes, to: end) else { return }
      stop = dash
    }
    date = found
    range = range.lowerBound..<stop
  }

  /// A capitalised word, or a particle of names.
  private static func isNamePart(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    if TokenizerBytes.isUpper(first) || first >= 0xC3 { return true }
    let particles = [
      "de", "la", "le", "del", "el", "al", "of", "and", "du", "da", "do", "dos", "san", "near", "am", "an", "der",
    ]
    return particles.contains { word.elementsEqual($0.utf8) } || word.starts(with: "al-".utf8)
      || word.starts(with: "el-".utf8)
  }

  /// The place ends at the first comma, slash or bracket.
  private static func endOfPlace(_ words: [ArraySlice<UInt8>], in bytes: [UInt8]) -> Int {
    var end = words[0].endIndex
    for (word, next) in zip(words, words.dropFirst()) {
      guard bytes[word.endIndex..<next.startIndex].allSatisfy({ $0 == 0x20 }) else { break }
      end = next.endIndex
    }
    return end
  }

  /// Cuts datelines off the first paragraphs, as blocks of their own.
  static func cut(from blocks: [Block], of bytes: [UInt8]) -> [Block] {
    var out: [Block] = []
    out.reserveCapacity(blocks.count + 1)
    var bodies = 0
    for block in blocks {
      guard block.kind == .body, bodies < 3 else {
        out.append(block)
        continue
      }
      bodies += 1
      guard let dateline = Dateline(at: block.range, in: bytes) else {
        out.append(block)
        continue
      }
      bodies = 3
      var start = dateline.range.upperBound
      while start < block.range.upperBound, TokenizerBytes.isSpace(bytes[start]) { start += 1 }
      out.append(Block(kind: .dateline, range: dateline.range))
      out.append(Block(kind: .body, range: start..<block.range.upperBound))
    }
    return out
  }
}
