/// Sets as sorted arrays without repetition: the sets of merging hold a handful of numbers each.
enum SortedSet {
  /// The set of some numbers.
  static func of(_ numbers: some Sequence<Int32>) -> [Int32] {
    var out = numbers.sorted()
    var kept = 0
    for index in out.indices where kept == 0 || out[kept - 1] != out[index] {
      out[kept] = out[index]
      kept += 1
    }
    out.removeSubrange(kept...)
    return out
  }

  /// What lies in either.
  static func union(_ left: [Int32], _ right: [Int32]) -> [Int32] {
    if left.isEmpty { return right }
    if right.isEmpty || left == right { return left }
    return of(left + right)
  }

  /// How many numbers lie in both.
  ///
  /// - Complexity: O(n + m).
  static func common(_ left: [Int32], _ right: [Int32]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        count += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// Whether a number lies in both.
  static func meet(_ left: [Int32], _ right: [Int32]) -> Bool {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] { return true }
      if left[i] < right[j] { i += 1 } else { j += 1 }
    }
    return false
  }
}
