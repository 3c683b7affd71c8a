/// A set of the classes of `classes.tsv`, at most 128.
struct NounClasses: Sendable, Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  var isEmpty: Bool { low | high == 0 }

  mutating func insert(_ index: Int) {
    precondition(index < 128, "classes.tsv has too many classes")
    if index < 64 { low |= 1 << UInt64(index) } else { high |= 1 << UInt64(index - 64) }
  }

  mutating func formUnion(_ other: NounClasses) {
    low |= other.low
    high |= other.high
  }

  func contains(_ index: Int) -> Bool {
    index < 64 ? low & (1 << UInt64(index)) != 0 : high & (1 << UInt64(index - 64)) != 0
  }
}
