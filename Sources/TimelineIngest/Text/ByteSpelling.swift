extension RandomAccessCollection where Element == UInt8 {
  /// Whether the bytes are those of a word: most are told from it by their number.
  @inline(__always)
  func spells(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { elementsEqual($0) }
  }
}
