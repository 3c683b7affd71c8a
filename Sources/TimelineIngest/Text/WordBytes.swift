/// The bytes of words, looked at many at a time.
///
/// Unsafe pointers, since every word of a text is hashed and compared here: byte by byte it would cost thrice as much.
/// All loads lie within the words.
enum WordBytes {
  /// A number that hardly any two words share, and the first eight bytes, or all of a shorter word.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> (hash: UInt64, head: UInt64) {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(raw.count) &* 0x9E37_79B9_7F4A_7C15
    guard raw.count >= 8 else {
      let head = short(raw)
      return (mixed(mixed(hash ^ head)), head)
    }
    let head = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    hash = mixed(hash ^ head)
    var offset = 8
    while offset + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    return (mixed(hash ^ raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)), head)
  }

  /// Whether two words of one length are the same.
  @inline(__always)
  static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    guard left.count >= 8 else { return short(left) == short(right) }
    var offset = 0
    while offset + 8 <= left.count {
      if left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    return left.loadUnaligned(fromByteOffset: left.count - 8, as: UInt64.self)
      == right.loadUnaligned(fromByteOffset: left.count - 8, as: UInt64.self)
  }

  /// All bytes of a word of fewer than eight: from four on two loads that may overlap.
  @inline(__always)
  private static func short(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    guard raw.count >= 4 else {
      var value: UInt64 = 0
      for byte in raw { value = value << 8 | UInt64(byte) }
      return value
    }
    let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
    let last = raw.loadUnaligned(fromByteOffset: raw.count - 4, as: UInt32.self)
    return UInt64(first) << 32 | UInt64(last)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
  }
}
