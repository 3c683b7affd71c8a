/// The words that the grammar knows, looked up by their bytes.
final class WordTable: Sendable {
  /// A word of up to 16 letters, packed into two integers.
  struct Key: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count = 0

    /// Adds a lower-case letter.
    @inline(__always) mutating func append(_ byte: UInt8) {
      if count < 8 {
        low = low << 8 | UInt64(byte)
      } else {
        high = high << 8 | UInt64(byte)
      }
      count += 1
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
      var key = Key()
      for byte in word.utf8 { key.append(byte) }
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
