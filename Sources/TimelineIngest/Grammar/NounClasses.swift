/// A set of the classes of `classes.tsv`, at most 256.
///
/// Two vectors, not one: more than 16 bytes in one would ask the allocator for lists of them at rare addresses.
struct NounClasses: Sendable, Equatable {
  private var low = SIMD2<UInt64>()
  private var high = SIMD2<UInt64>()

  var isEmpty: Bool { low | high == SIMD2<UInt64>() }

  mutating func insert(_ index: Int) {
    precondition(index < 256, "classes.tsv has too many classes")
    let bit: UInt64 = 1 << UInt64(index % 64)
    if index < 128 { low[index / 64] |= bit } else { high[index / 64 - 2] |= bit }
  }

  mutating func formUnion(_ other: NounClasses) {
    low |= other.low
    high |= other.high
  }

  func contains(_ index: Int) -> Bool {
    let word = index < 128 ? low[index / 64] : high[index / 64 - 2]
    return word & (1 << UInt64(index % 64)) != 0
  }
}
