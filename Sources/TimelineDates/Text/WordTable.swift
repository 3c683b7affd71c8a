/// The words that the grammar knows, looked up by their bytes.
final class WordTable: Sendable {
  /// A word of up to 16 letters, packed into two integers.
  struct Key: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count = 0

    /// The word of some ASCII letters in any case; of a longer word no more than its length.
    ///
    /// Unsafe pointers, since every word of a text is packed here, four and eight letters at a time; all loads lie within it.
    @inline(__always) init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      count = range.count
      guard count <= 16 else { return }
      let word = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[range])
      switch count {
      case 0..<4:
        for byte in word { low = low << 8 | UInt64(byte | 0x20) }
      case 4...8:
        let first = UInt64(word.loadUnaligned(fromByteOffset: 0, as: UInt32.self).bigEndian | 0x2020_2020)
        let last = UInt64(word.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self).bigEndian | 0x2020_2020)
        low = first << UInt64(8 * (count - 4)) | last
      default:
        low = word.loadUnaligned(fromByteOffset: 0, as: UInt64.self).bigEndian | 0x2020_2020_2020_2020
        let last = word.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self).bigEndian | 0x2020_2020_2020_2020
        high = count == 16 ? last : last & (1 << UInt64(8 * (count - 8)) - 1)
      }
    }

    @inline(__always) var hash: Int {
      Int(truncatingIfNeeded: ((low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F)) >> 44)
    }
  }

  /// The meanings, by index; index 0 has none.
  let meanings: [WordMeaning]
  /// The rules that can begin with the word, by index.
  let openings: [Openings]
  /// Whether the word can stand behind an article within an expression, by index.
  let continues: [Bool]
  private let slots: [(low: UInt64, high: UInt64, index: UInt16)]
  private let mask: Int

  /// The table of all word lists.
  static let shared = WordTable()

  private init() {
    var meanings = [WordMeaning()]
    var index: [String: Int] = [:]
    for (word, change) in WordLists.all {
      let place =
        index[word]
        ?? {
          meanings.append(WordMeaning())
          index[word] = meanings.count - 1
          return meanings.count - 1
        }()
      change.apply(to: &meanings[place])
    }
    let size = 8192
    var slots = [(low: UInt64, high: UInt64, index: UInt16)](repeating: (0, 0, 0), count: size)
    for (word, place) in index {
      let letters = Array(word.utf8)
      let key = letters.withUnsafeBufferPointer { Key($0, 0..<letters.count) }
      precondition(key.count <= 16 && place <= Int(UInt16.max), "a word of the lists is too long")
      var slot = key.hash & (size - 1)
      while slots[slot].index != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (key.low, key.high, UInt16(place))
    }
    self.meanings = meanings
    openings = meanings.map(Openings.of)
    continues = meanings.map(Openings.continues)
    self.slots = slots
    mask = size - 1
  }

  /// The index of a word's meaning, 0 where it has none.
  @inline(__always) func find(_ key: Key) -> UInt16 {
    guard key.count <= 16 else { return 0 }
    var slot = key.hash & mask
    while true {
      let entry = slots[slot]
      if entry.index == 0 { return 0 }
      if entry.low == key.low, entry.high == key.high { return entry.index }
      slot = (slot + 1) & mask
    }
  }
}
