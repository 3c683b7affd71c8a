/// Names that are written in one way or two: nearly all, so they are read without an allocation.
extension Gazetteer {
  /// The longest name that is read so.
  private static let longest = 96

  /// Adds a name of letters, perhaps with hyphens: "São Tomé", "Guinea-Bissau" (and "Guinea Bissau"); `false` where it has more variants.
  mutating func insertPlain(
    _ bytes: [UInt8], _ item: Range<Int>, _ id: EntityID, _ form: NameTrie.Form, _ vocabulary: inout Vocabulary
  ) -> Bool {
    guard !item.isEmpty, item.count <= Self.longest else { return false }
    var whole = NameTrie.Entry(entity: id.rawValue, form: form)
    var parted = whole
    scratch.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    var hasHyphen = false
    let isPlain = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest * 2) { lowered in
      var at = item.lowerBound
      while at < item.upperBound {
        guard let word = LoweredWord(bytes, at, item.upperBound, into: lowered) else { return false }
        at = word.end + 1
        if word.length == 0 { continue }
        let whollyLowered = UnsafeBufferPointer(rebasing: lowered[..<word.length])
        guard scratch.count < 12, parts.count < 14 else { return false }
        if scratch.isEmpty, at < item.upperBound, whollyLowered.spells("the") { continue }
        if word.isCapital { whole.capitals |= 1 << UInt16(scratch.count) }
        let number = vocabulary.insert(whollyLowered)
        scratch.append(number)
        if word.isCapital { parted.capitals |= 1 << UInt16(parts.count) }
        if word.hyphen == 0 {
          parts.append(number)
        } else {
          hasHyphen = true
          parts.append(vocabulary.insert(UnsafeBufferPointer(rebasing: lowered[..<word.hyphen])))
          if word.isCapitalAfterHyphen { parted.capitals |= 1 << UInt16(parts.count) }
          parts.append(vocabulary.insert(UnsafeBufferPointer(rebasing: lowered[(word.hyphen + 1)..<word.length])))
        }
      }
      return true
    }
    guard isPlain else { return false }
    insert(scratch, whole)
    if hasHyphen { insert(parts, parted) }
    return true
  }

  /// Adds a name that is one acronym: "NATO", and so "N.A.T.O." and "N.A.T.O".
  mutating func insertAcronym(
    _ bytes: [UInt8], _ item: Range<Int>, _ id: EntityID, _ form: NameTrie.Form, _ vocabulary: inout Vocabulary
  ) -> Bool {
    guard (2...6).contains(item.count), item.allSatisfy({ bytes[$0] >= 0x41 && bytes[$0] <= 0x5A }) else {
      return false
    }
    let entry = NameTrie.Entry(entity: id.rawValue, form: form, capitals: 1, upper: 1)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 12) { lowered in
      for (k, i) in item.enumerated() { lowered[k] = bytes[i] | 0x20 }
      let bare = vocabulary.insert(UnsafeBufferPointer(rebasing: lowered[..<item.count]))
      insert([bare], entry)
      let kind = entities[id.index].kind
      if item.count > 3, kind == .international || kind == .alliance {
        // "Nato" stands in the lists of nouns too ("Nato summit"), but is no English word.
        flags[Int(bare)].remove(.common)
      }
      for (k, i) in item.enumerated() {
        lowered[2 * k] = bytes[i] | 0x20
        lowered[2 * k + 1] = UInt8(ascii: ".")
      }
      insert([vocabulary.insert(UnsafeBufferPointer(rebasing: lowered[..<(2 * item.count)]))], entry)
      insert([vocabulary.insert(UnsafeBufferPointer(rebasing: lowered[..<(2 * item.count - 1)]))], entry)
    }
    return true
  }

  /// Calls with every word of the items of a cell, lower-cased; words of other letters than ASCII are folded.
  func forEachWord(_ bytes: [UInt8], _ cell: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { lowered in
      var length = 0
      var start = cell.lowerBound
      for at in cell.lowerBound...cell.upperBound {
        let byte = at < cell.upperBound ? bytes[at] : 0x20
        if byte != 0x20, byte != UInt8(ascii: "|") {
          if length < Self.longest { lowered[length] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
          length += 1
          continue
        }
        if length > 0, length <= Self.longest {
          let word = UnsafeBufferPointer(rebasing: lowered[..<length])
          if word.contains(where: { $0 >= 0x80 }) {
            Self.lowered(bytes[start..<at]).withUnsafeBufferPointer(body)
          } else {
            body(word)
          }
        }
        length = 0
        start = at + 1
      }
    }
  }
}

/// A word of a name in lower case, without its diacritics.
struct LoweredWord {
  /// Where it ends in the bytes.
  var end: Int
  /// How many bytes it has when lowered.
  var length = 0
  /// Where its one hyphen stands when lowered; 0 for none.
  var hyphen = 0
  var isCapital = false
  var isCapitalAfterHyphen = false

  /// The word from an offset to the next space; `nil` where it has variants of its own: apostrophes, periods, digits, articles, capitals only.
  init?(_ bytes: [UInt8], _ start: Int, _ limit: Int, into lowered: UnsafeMutableBufferPointer<UInt8>) {
    end = start
    var small = 0
    while end < limit, bytes[end] != 0x20 {
      let byte = bytes[end]
      let isFirst = length == 0 || (hyphen > 0 && length == hyphen + 1)
      var isUpper = false
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        isUpper = byte < 0x61
        small += isUpper ? 0 : 1
        lowered[length] = byte | 0x20
        length += 1
      } else if byte == UInt8(ascii: "-"), length > 3 || length > 0 && !isArticle(lowered), hyphen == 0 {
        hyphen = length
        lowered[length] = byte
        length += 1
      } else if byte >= 0xC3, byte <= 0xC5, end + 1 < limit {
        let letter = FoldedLetters.folded(LetterCase.lowered(bytes[end...(end + 1)]))
        isUpper = LetterCase.isUpper(byte, bytes[end + 1])
        small += isUpper ? 0 : 1
        for part in letter {
          lowered[length] = part
          length += 1
        }
        end += 1
      } else {
        return nil
      }
      if isFirst, byte != UInt8(ascii: "-") {
        if hyphen > 0 { isCapitalAfterHyphen = isUpper } else { isCapital = isUpper }
      }
      end += 1
    }
    guard length > 0 else { return }
    if small == 0 || isArticle(lowered) || hyphen == length - 1 { return nil }
  }

  /// "al", "el": what follows them may be joined to them or not.
  private func isArticle(_ lowered: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard hyphen == 0, length == 2 || length == 3 else { return false }
    switch (lowered[0], lowered[1], length == 3 ? lowered[2] : 0) {
    case (UInt8(ascii: "a"), let second, 0): return Self.articleEnds.contains(second)
    case (UInt8(ascii: "e"), UInt8(ascii: "l"), 0): return true
    case (UInt8(ascii: "a"), UInt8(ascii: "s"), UInt8(ascii: "h")): return true
    case (UInt8(ascii: "a"), UInt8(ascii: "t"), UInt8(ascii: "h")): return true
    default: return false
    }
  }

  /// The letters behind the "a" of an article: "al", "as", and so on.
  private static let articleEnds = Array("lsdrnzt".utf8)
}
