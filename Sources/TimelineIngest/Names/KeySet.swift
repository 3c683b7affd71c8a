/// A set of numbers that are hashes already: an open table without a second hashing.
struct KeySet: Sendable {
  private var slots: [UInt64] = []
  private var count = 0

  /// Adds a number; 0 is never in the set.
  mutating func insert(_ key: UInt64) {
    guard key != 0 else { return }
    if count * 2 >= slots.count { grow() }
    if place(key) { count += 1 }
  }

  /// Whether a number was added.
  func contains(_ key: UInt64) -> Bool {
    guard key != 0, !slots.isEmpty else { return false }
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private mutating func place(_ key: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == key { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = key
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(64, old.count * 2))
    for key in old where key != 0 { _ = place(key) }
  }
}
