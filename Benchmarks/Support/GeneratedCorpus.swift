/// Articles made of a few real ones: every copy tells of other years and months, and some of its names are other names.
///
/// A name is a word with a capital that doesn't begin a sentence. In every copy one in four of them stands for another
/// one of the same texts, so that known and unknown names meet in ever new company, as often as they do in the originals.
package struct GeneratedCorpus {
  private let texts: [[UInt8]]
  private let names: [ArraySlice<UInt8>]

  /// A corpus made of some texts.
  package init(texts: [[UInt8]]) {
    self.texts = texts
    var seen: Set<[UInt8]> = []
    var names: [ArraySlice<UInt8>] = []
    for text in texts {
      for word in Self.words(of: text) where Self.isName(word, in: text) && seen.insert(Array(text[word])).inserted {
        names.append(text[word])
      }
    }
    self.names = names
  }

  /// The text of a number in a copy; copy 0 is the original.
  package func text(_ index: Int, copy: Int) -> [UInt8] {
    let text = texts[index]
    guard copy > 0 else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 8)
    var end = 0
    for word in Self.words(of: text) {
      out += text[end..<word.lowerBound]
      end = word.upperBound
      out += replacement(for: text[word], isName: Self.isName(word, in: text), copy: copy)
    }
    return out + text[end...]
  }

  private func replacement(for word: ArraySlice<UInt8>, isName: Bool, copy: Int) -> ArraySlice<UInt8> {
    if let year = Self.year(word) {
      let other = 1960 + (year - 1900 + copy * 7) % 60
      return Array(String(other).utf8)[...]
    }
    if let month = Self.months.firstIndex(where: { word.elementsEqual($0.utf8) }) {
      return Array(Self.months[(month + copy) % 12].utf8)[...]
    }
    guard isName, !names.isEmpty else { return word }
    // The same in the whole copy, whatever the process: a name stays one name throughout its article.
    var hash = UInt64(copy) &* 0x9E37_79B9_7F4A_7C15
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash >> 40 & 3 == 0 ? names[Int(hash >> 42) % names.count] : word
  }

  /// The runs of letters and digits.
  private static func words(of text: [UInt8]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start: Int?
    for (index, byte) in text.enumerated() {
      let isPart = byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
      if isPart, start == nil { start = index }
      if !isPart, let first = start {
        out.append(first..<index)
        start = nil
      }
    }
    if let start { out.append(start..<text.count) }
    return out
  }

  private static func isName(_ word: Range<Int>, in text: [UInt8]) -> Bool {
    guard word.count > 2, word.lowerBound > 1, text[word.lowerBound] >= 0x41, text[word.lowerBound] <= 0x5A,
      text[word.lowerBound - 1] == 0x20
    else { return false }
    let before = text[word.lowerBound - 2] | 0x20
    return before >= 0x61 && before <= 0x7A && !months.contains { text[word].elementsEqual($0.utf8) }
  }

  private static func year(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count == 4, let year = Int(String(decoding: word, as: UTF8.self)), (1900..<2100).contains(year) else {
      return nil
    }
    return year
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
