/// How often each of a few things was counted, in the order in which they came.
///
/// A list, not a dictionary: a document speaks of few countries.
struct Tally<Key: Equatable> {
  private(set) var counts: [(key: Key, count: Int)] = []

  /// Counts something.
  mutating func add(_ key: Key, _ weight: Int = 1) {
    if let at = counts.firstIndex(where: { $0.key == key }) {
      counts[at].count += weight
    } else {
      counts.append((key, weight))
    }
  }

  /// How often something was counted; `nil` where it never was.
  subscript(key: Key) -> Int? { counts.first { $0.key == key }?.count }

  /// Whether nothing was counted.
  var isEmpty: Bool { counts.isEmpty }

  /// What was counted most often; of several the one that came first.
  var most: (key: Key, count: Int)? {
    var best: (key: Key, count: Int)?
    for item in counts where item.count > best?.count ?? .min { best = item }
    return best
  }
}
