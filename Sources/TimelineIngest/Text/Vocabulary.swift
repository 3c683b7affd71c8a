/// Every word of the lexicon, each with a number: the one table that a token is looked up in.
///
/// Words are lower-cased (ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic letters) and keyed by their UTF-8 bytes.
package struct Vocabulary: Sendable {
  /// The number of a word that no list has.
  package static let unknown: Int32 = -1

  private var slots: [Int32]
  private var starts: [Int32] = [0]
  private var storage: [UInt8] = []

  /// An empty vocabulary.
  package init() {
    slots = [Int32](repeating: -1, count: 1 << 16)
  }

  /// How many words there are; their numbers are 0 up to it.
  package var count: Int { starts.count - 1 }

  /// The number of a word, which is added if it is new.
  ///
  /// - Parameter bytes: the word in UTF-8, lower-cased already.
  package mutating func insert(_ bytes: some Collection<UInt8>) -> Int32 {
    let found = bytes.withContiguousStorageIfAvailable { find($0) } ?? Array(bytes).withUnsafeBufferPointer { find($0) }
    if found.id >= 0 { return found.id }
    let id = Int32(count)
    storage.append(contentsOf: bytes)
    starts.append(Int32(storage.count))
    slots[found.slot] = id
    if count * 2 > slots.count { grow() }
    return id
  }

  /// The number of a word, which is added if it is new.
  package mutating func insert(_ word: String) -> Int32 {
    insert(LetterCase.lowered(word.utf8))
  }

  /// The number of a lower-cased word, or ``unknown``.
  package func id(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    find(bytes).id
  }

  /// The number of a word, or ``unknown``.
  package func id(of word: String) -> Int32 {
    LetterCase.lowered(word.utf8).span.withUnsafeBufferPointer { find($0).id }
  }

  /// The word of a number, lower-cased.
  package func word(_ id: Int32) -> String {
    guard id >= 0, Int(id) < count else { return "" }
    return String(decoding: storage[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])], as: UTF8.self)
  }

  private func find(_ bytes: UnsafeBufferPointer<UInt8>) -> (id: Int32, slot: Int) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (hash ^ (hash >> 29))) & mask
    while true {
      let id = slots[slot]
      if id < 0 { return (-1, slot) }
      let start = Int(starts[Int(id)])
      if Int(starts[Int(id) + 1]) - start == bytes.count, matches(bytes, at: start) { return (id, slot) }
      slot = (slot + 1) & mask
    }
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    storage.span.withUnsafeBufferPointer { stored in
      for i in 0..<bytes.count where stored[start + i] != bytes[i] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for id in 0..<count {
      let slot = storage.withUnsafeBufferPointer { stored in
        find(UnsafeBufferPointer(rebasing: stored[Int(starts[id])..<Int(starts[id + 1])])).slot
      }
      slots[slot] = Int32(id)
    }
  }
}
