/// Two happenings of a sentence and the days between them: "sacked the general four days before the coup".
struct EventLink {
  /// What the other happening is told by.
  enum Anchor {
    /// A clause of the same sentence: "after the army had fired".
    case clause(Int)
    /// A noun phrase of it: "after the coup".
    case noun(Int)
  }

  /// How the one lies to the other.
  enum Course: Equatable {
    /// So many days after it, from the fewest to the most; negative before it.
    case days(ClosedRange<Int>)
    /// From then on.
    case since
  }

  /// The clause that the words stand in: what is dated by them.
  var clause: Int
  /// What it is counted from.
  var anchor: Anchor
  var course: Course
  /// The words, as bytes of the text.
  var range: Range<Int>

  /// The days that a TIMEX3 duration counts, by its value and modifier; `nil` for one that is no length of days.
  ///
  ///     EventLink.days(of: "P4D", modifier: nil)   // 4...4
  ///     EventLink.days(of: "P2W", modifier: nil)   // 13...15
  ///     EventLink.days(of: "PT48H", modifier: nil) // 2...2
  static func days(of value: String, modifier: String?) -> ClosedRange<Int>? {
    var bytes = Array(value.utf8)
    guard bytes.count >= 3, bytes.removeFirst() == UInt8(ascii: "P") else { return nil }
    let isClock = bytes.first == UInt8(ascii: "T")
    if isClock { bytes.removeFirst() }
    guard let unit = bytes.popLast(), let first = bytes.first else { return nil }
    var count = 0
    let isOpen = first == UInt8(ascii: "X")
    if !isOpen {
      for byte in bytes {
        guard byte >= 0x30, byte <= 0x39, count < 10_000 else { return nil }
        count = count * 10 + Int(byte - 0x30)
      }
    }
    if isClock {
      guard unit == UInt8(ascii: "H"), !isOpen else { return 0...0 }
      return count < 20 ? 0...0 : (count + 4) / 24...(count + 4) / 24
    }
    // The days of a unit, by how many it may be off, and how many "a few" are at most.
    let (length, slack, few): (Int, Int, Int)
    switch unit {
    case UInt8(ascii: "D"): (length, slack, few) = (1, 0, 6)
    case UInt8(ascii: "W"): (length, slack, few) = (7, 1, 5)
    case UInt8(ascii: "M"): (length, slack, few) = (30, 15, 11)
    case UInt8(ascii: "Y"): (length, slack, few) = (365, 180, 10)
    default: return nil
    }
    if isOpen { return length...length * few }
    let middle = length * count
    switch modifier {
    case "MORE_THAN", "EQUAL_OR_MORE": return middle...middle + max(2, slack)
    case "LESS_THAN", "EQUAL_OR_LESS": return max(0, middle - max(2, 2 * slack))...middle
    case "APPROX": return max(0, middle - max(1, slack))...middle + max(1, slack)
    default: return max(0, middle - slack)...middle + slack
    }
  }
}
