/// Every word of the lexicon, each with a number: the one table that a token is looked up in.
///
/// Words are lower-cased (ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic letters) and keyed by their UTF-8 bytes.
package struct Vocabulary: Sendable {
  /// The number of a word that no list has.
  package static let unknown: Int32 = -1

  /// A slot without a word.
  private static let free = UInt64.max

  /// A word: where its bytes are, and of them what one load takes.
  ///
  /// Words of up to eight bytes, most of a text, are told apart by that alone, so that looking one up touches two places in memory, not three.
  private struct Entry {
    let head: UInt64
    let start: Int32
    let count: Int32

    var range: Range<Int> { Int(start)..<Int(start + count) }
  }

  private var slots: [UInt64]
  private var entries: [Entry] = []
  private var storage: [UInt8] = []

  /// An empty vocabulary.
  ///
  /// - Parameter capacity: how many words it can take before it grows; a table that fits its words is faster to look in.
  package init(capacity: Int = 1 << 15) {
    var size = 1 << 8
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: Self.free, count: size)
  }

  /// How many words there are; their numbers are 0 up to it.
  package var count: Int { entries.count }

  /// The number of a word, which is added if it is new.
  ///
  /// - Parameter bytes: the word in UTF-8, lower-cased already.
  package mutating func insert(_ bytes: some Collection<UInt8>) -> Int32 {
    let found = bytes.withContiguousStorageIfAvailable { find($0) } ?? Array(bytes).withUnsafeBufferPointer { find($0) }
    if found.id >= 0 { return found.id }
    let id = Int32(count)
    let start = storage.count
    storage.append(contentsOf: bytes)
    entries.append(Entry(head: found.head, start: Int32(start), count: Int32(storage.count - start)))
    slots[found.slot] = found.tag | UInt64(id)
    if count * 2 > slots.count { grow() }
    return id
  }

  /// The number of a word, which is added if it is new.
  package mutating func insert(_ word: String) -> Int32 {
    insert(LetterCase.lowered(word.utf8))
  }

  /// The number of a word as a list has it, in any case, which is added if it is new.
  ///
  /// - Parameter folded: whether diacritics are folded too.
  mutating func insert(lowering bytes: ArraySlice<UInt8>, folded: Bool = false) -> Int32 {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      let lowered = LetterCase.lowered(bytes)
      return insert(folded ? FoldedLetters.folded(lowered) : lowered)
    }
    // Nearly every word is ASCII: lower-cased on the stack, it costs no allocation.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(bytes.count, 1)) { buffer in
      var count = 0
      for byte in bytes {
        buffer[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        count += 1
      }
      return insert(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
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
    return String(decoding: storage[entries[Int(id)].range], as: UTF8.self)
  }

  /// The bytes of a word's number, lower-cased.
  func bytes(_ id: Int32) -> [UInt8] {
    guard id >= 0, Int(id) < count else { return [] }
    return Array(storage[entries[Int(id)].range])
  }

  /// Appends the bytes of a word's number, lower-cased.
  func write(_ id: Int32, to out: inout [UInt8]) {
    guard id >= 0, Int(id) < count else { return }
    out.append(contentsOf: storage[entries[Int(id)].range])
  }

  /// The number of a word, or the free slot where it would go.
  ///
  /// A slot holds the upper half of the word's hash above its number, so that other words are told apart without a look
  /// at their bytes.
  private func find(_ bytes: UnsafeBufferPointer<UInt8>) -> (id: Int32, slot: Int, tag: UInt64, head: UInt64) {
    let (hash, head) = WordBytes.hash(bytes)
    let tag = hash & 0xFFFF_FFFF_0000_0000
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = slots[slot]
      if found == Self.free { return (Self.unknown, slot, tag, head) }
      if found & 0xFFFF_FFFF_0000_0000 == tag {
        let id = Int32(truncatingIfNeeded: found)
        let entry = entries[Int(id)]
        if entry.head == head, Int(entry.count) == bytes.count, bytes.count <= 8 || matches(bytes, at: Int(entry.start))
        {
          return (id, slot, tag, head)
        }
      }
      slot = (slot + 1) & mask
    }
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    storage.span.withUnsafeBufferPointer { stored in
      WordBytes.areEqual(bytes, UnsafeBufferPointer(rebasing: stored[start..<(start + bytes.count)]))
    }
  }

  private mutating func grow() {
    slots = [UInt64](repeating: Self.free, count: slots.count * 2)
    for id in 0..<count {
      let found = storage.withUnsafeBufferPointer { stored in
        find(UnsafeBufferPointer(rebasing: stored[entries[id].range]))
      }
      slots[found.slot] = found.tag | UInt64(id)
    }
  }
}
