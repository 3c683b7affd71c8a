/// Names that look like one that nothing has.
package enum NearestNames {
  /// The ids of the names that differ in nothing but case or accents.
  static func same(as name: String, in known: [(id: Int64, name: String)]) -> [Int64] {
    let wanted = folded(name)
    return Set(known.filter { folded($0.name) == wanted }.map(\.id)).sorted()
  }

  /// What occurs more often than this is no likelier for it.
  static let mostOccurrences = 1000
  /// So many of the names that look most alike are compared by how often they occur.
  private static let mostCandidates = 40

  /// At most three names that take few changes to become the other, or begin with it, the likeliest first.
  ///
  /// What occurs a thousand times may take one change more than what never occurs.
  ///
  /// - Parameter occurrences: how often what an id stands for occurs; counting may end at ``mostOccurrences``.
  static func nearest(
    to name: String, in known: [(id: Int64, name: String)], occurrences: (Int64) throws -> Int
  ) rethrows -> [String] {
    let candidates = alike(name, in: known.map(\.name)).prefix(mostCandidates)
    return try candidates.map { candidate in
      let bits = Int.bitWidth - (try occurrences(known[candidate.index].id)).leadingZeroBitCount
      return (cost: Double(candidate.distance) - 0.11 * Double(bits), name: known[candidate.index].name)
    }
    .sorted { ($0.cost, $0.name.utf8.count, $0.name) < ($1.cost, $1.name.utf8.count, $1.name) }
    .prefix(3).map(\.name)
  }

  /// At most three names that take few changes to become the other, or begin with it, the most alike first.
  package static func nearest(to name: String, in known: [String]) -> [String] {
    alike(name, in: known).prefix(3).map { known[$0.index] }
  }

  /// The names that look like one, the most alike first.
  private static func alike(_ name: String, in known: [String]) -> [(distance: Int, index: Int)] {
    let wanted = Array(folded(name))
    guard !wanted.isEmpty, wanted.count <= 100 else { return [] }
    let most = max(1, wanted.count / 3)
    var found: [(distance: Int, index: Int)] = []
    var seen: Set<String> = []
    for (index, candidate) in known.enumerated() where seen.insert(candidate).inserted {
      let letters = Array(folded(candidate))
      if letters.count > wanted.count, letters.starts(with: wanted) || contains(letters, word: wanted) {
        found.append((most, index))
      } else {
        // A surname alone is compared with each word of a name, and comes after the whole names.
        let whole = distance(wanted, letters, limit: most)
        let words = letters.split(separator: UInt8(ascii: " ")).map { distance(wanted, Array($0), limit: most) + 1 }
        let best = min(whole, words.count > 1 ? words.min() ?? whole : whole)
        if best <= most { found.append((best, index)) }
      }
    }
    return found.sorted {
      ($0.distance, known[$0.index].utf8.count, known[$0.index]) < (
        $1.distance, known[$1.index].utf8.count, known[$1.index]
      )
    }
  }

  /// A name in lower case, without accents.
  private static func folded(_ name: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII {
        out.append(UInt8(scalar.value))
      } else if let base = base(of: scalar) {
        out.append(base)
      } else {
        out += Array(String(scalar).utf8)
      }
    }
    return out
  }

  /// The ASCII letter under an accent, for the letters of Latin-1 and Latin Extended-A.
  private static func base(of scalar: Unicode.Scalar) -> UInt8? {
    let bases: [(ClosedRange<UInt32>, Character)] = [
      (0xE0...0xE5, "a"), (0xE7...0xE7, "c"), (0xE8...0xEB, "e"), (0xEC...0xEF, "i"), (0xF1...0xF1, "n"),
      (0xF2...0xF6, "o"), (0xF8...0xF8, "o"), (0xF9...0xFC, "u"), (0xFD...0xFD, "y"), (0xFF...0xFF, "y"),
      (0x100...0x105, "a"), (0x106...0x10D, "c"), (0x10E...0x111, "d"), (0x112...0x11B, "e"), (0x11C...0x123, "g"),
      (0x124...0x127, "h"), (0x128...0x131, "i"), (0x134...0x135, "j"), (0x136...0x138, "k"), (0x139...0x142, "l"),
      (0x143...0x14B, "n"), (0x14C...0x151, "o"), (0x154...0x159, "r"), (0x15A...0x161, "s"), (0x162...0x167, "t"),
      (0x168...0x173, "u"), (0x174...0x175, "w"), (0x176...0x178, "y"), (0x179...0x17E, "z"),
    ]
    return bases.first { $0.0.contains(scalar.value) }?.1.asciiValue
  }

  private static func contains(_ letters: [UInt8], word: [UInt8]) -> Bool {
    let space = UInt8(ascii: " ")
    return letters.split(separator: space).contains { $0.elementsEqual(word) }
  }

  /// How many letters must be added, dropped, changed or swapped with their neighbour, or more than the limit.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    if abs(left.count - right.count) > limit { return limit + 1 }
    var before = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1] + [Int](repeating: 0, count: right.count)
      for j in right.indices {
        let change = last[j] + (left[i] == right[j] ? 0 : 1)
        row[j + 1] = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], before[j - 1] + 1)
        }
      }
      if row.min() ?? 0 > limit { return limit + 1 }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}
