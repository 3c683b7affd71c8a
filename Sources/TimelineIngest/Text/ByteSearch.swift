extension String {
  /// Whether a text stands in this one, byte for byte.
  ///
  /// The library's `contains` compares characters, which costs a hundred times as much.
  func containsBytes(of other: String) -> Bool {
    var (text, pattern) = (self, other)
    return text.withUTF8 { text in pattern.withUTF8 { text.contains($0) } }
  }
}

extension [UInt8] {
  /// Whether a text stands in these bytes.
  func containsBytes(of other: String) -> Bool {
    var pattern = other
    return withUnsafeBufferPointer { text in pattern.withUTF8 { text.contains($0) } }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether bytes stand in these, one after another.
  fileprivate func contains(_ pattern: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = pattern.first else { return true }
    guard count >= pattern.count else { return false }
    search: for start in 0...(count - pattern.count) where self[start] == first {
      for offset in 1..<Swift.max(pattern.count, 1) where self[start + offset] != pattern[offset] { continue search }
      return true
    }
    return false
  }
}
