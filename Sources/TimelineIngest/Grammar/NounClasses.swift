/// A set of the classes of `classes.tsv`, at most 256.
struct NounClasses: Sendable, Equatable {
  private var words = SIMD4<UInt64>()

  var isEmpty: Bool { words == SIMD4<UInt64>() }

  mutating func insert(_ index: Int) {
    precondition(index < 256, "classes.tsv has too many classes")
    words[index / 64] |= 1 << UInt64(index % 64)
  }

  mutating func formUnion(_ other: NounClasses) { words |= other.words }

  func contains(_ index: Int) -> Bool { words[index / 64] & (1 << UInt64(index % 64)) != 0 }
}
