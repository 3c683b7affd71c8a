/// A short list of indices, the first three of them in place: most noun phrases stand alone or in twos.
///
/// It is what a sentence is made of a thousand times over, and an array each would be the greater part of the work.
struct IndexList: RandomAccessCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral, Equatable {
  private var first: Int32 = 0
  private var second: Int32 = 0
  private var third: Int32 = 0
  private var size: Int32 = 0
  /// Those behind the third, where there are any.
  private var rest: [Int32]?

  /// No indices.
  init() {}

  /// One index.
  init(_ only: Int) {
    first = Int32(only)
    size = 1
  }

  @inline(__always)
  init(arrayLiteral indices: Int...) {
    for index in indices { append(index) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { Int(size) }

  subscript(place: Int) -> Int {
    precondition(place >= 0 && place < Int(size), "no such index in the list")
    switch place {
    case 0: return Int(first)
    case 1: return Int(second)
    case 2: return Int(third)
    default: return Int(rest?[place - 3] ?? 0)
    }
  }

  @inline(__always)
  mutating func append(_ index: Int) {
    switch size {
    case 0: first = Int32(index)
    case 1: second = Int32(index)
    case 2: third = Int32(index)
    default: appendToRest(Int32(index))
    }
    size += 1
  }

  private mutating func appendToRest(_ index: Int32) {
    if rest == nil { rest = [index] } else { rest?.append(index) }
  }

  mutating func append(contentsOf indices: some Sequence<Int>) {
    for index in indices { append(index) }
  }

  mutating func replaceSubrange(_ range: Range<Int>, with indices: some Collection<Int>) {
    var out = IndexList()
    for place in 0..<range.lowerBound { out.append(self[place]) }
    out.append(contentsOf: indices)
    for place in range.upperBound..<endIndex { out.append(self[place]) }
    self = out
  }

  static func == (left: IndexList, right: IndexList) -> Bool {
    left.size == right.size && left.indices.allSatisfy { left[$0] == right[$0] }
  }
}
