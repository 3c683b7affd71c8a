/// The plural of an English noun, as the lists leave it out.
enum Plural {
  /// The forms that a lower-cased noun may have in the plural, other than itself.
  static func forms(of noun: [UInt8]) -> [[UInt8]] {
    guard let last = noun.last, noun.count > 2 else { return [] }
    if noun.hasSuffix("man") { return [Array(noun.dropLast(2)) + Array("en".utf8)] }
    if last == UInt8(ascii: "y"), !isVowel(noun[noun.count - 2]) { return [Array(noun.dropLast()) + Array("ies".utf8)] }
    if last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || noun.hasSuffix("ch") || noun.hasSuffix("sh") {
      return [noun + Array("es".utf8)]
    }
    return [noun + [UInt8(ascii: "s")]]
  }

  /// The plural of a title: "foreign ministers", "ministers of defence".
  static func ofTitle(_ words: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    let links: [[UInt8]] = ["of", "for", "to", "in"].map { Array($0.utf8) }
    let end = words.firstIndex { links.contains(Array($0)) } ?? words.count
    guard end > 0, let plural = forms(of: Array(words[end - 1])).first else { return words }
    var out = words
    out[end - 1] = plural[...]
    return out
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}

extension [UInt8] {
  /// Whether the bytes end in an ASCII text.
  func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount
      && suffix(text.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
