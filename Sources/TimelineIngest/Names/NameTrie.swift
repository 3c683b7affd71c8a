/// Sequences of words, each leading to the entries that carry it as a name.
package struct NameTrie: Sendable {
  /// How a sequence of words names something.
  package enum Form: UInt8, Sendable {
    /// Its name or an alias.
    case name
    /// The adjective of a country: "Russian".
    case adjective
    /// The people of a country: "Russians".
    case people
    /// A capital, which stands for the government where it acts.
    case capital
    /// A house that stands for the government: "Kremlin".
    case seat
    /// The last name of a person.
    case surname
    /// The body as running text has it: "defence ministry".
    case bodyForm
    /// Who leads or speaks for a body: "defence minister".
    case bodyTitle
  }

  /// One thing that a sequence of words names.
  package struct Entry: Sendable {
    package var entity: Int32
    package var form: Form
    /// Bit k: word k begins with a capital.
    package var capitals: UInt16
    /// Bit k: word k is all capitals.
    package var upper: UInt16
    fileprivate var next: Int32 = -1

    package init(entity: Int32, form: Form, capitals: UInt16 = 0, upper: UInt16 = 0) {
      self.entity = entity
      self.form = form
      self.capitals = capitals
      self.upper = upper
    }
  }

  private var roots: [Int32] = []
  private var keys: [UInt64]
  private var values: [Int32]
  private var edges = 0
  private var heads: [Int32] = []
  private var entries: [Entry] = []

  package init() {
    keys = [UInt64](repeating: 0, count: 1 << 14)
    values = [Int32](repeating: -1, count: 1 << 14)
  }

  /// The node of the first word of some name, or -1.
  @inline(__always)
  package func root(_ word: Int32) -> Int32 {
    word >= 0 && Int(word) < roots.count ? roots[Int(word)] : -1
  }

  /// The node that a word leads to from a node, or -1.
  @inline(__always)
  package func child(_ node: Int32, _ word: Int32) -> Int32 {
    guard word >= 0 else { return -1 }
    let key = Self.key(node, word)
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return -1
  }

  /// Whether some name ends at a node.
  package func hasEntries(_ node: Int32) -> Bool { heads[Int(node)] >= 0 }

  /// Calls for every entry of a node, the newest first.
  @inline(__always)
  package func forEachEntry(_ node: Int32, _ body: (Entry) -> Void) {
    var at = heads[Int(node)]
    while at >= 0 {
      body(entries[Int(at)])
      at = entries[Int(at)].next
    }
  }

  /// Adds a name, the same entity under the same words and form once.
  package mutating func insert(_ words: [Int32], _ entry: Entry) {
    guard let first = words.first, first >= 0 else { return }
    if Int(first) >= roots.count {
      roots.append(contentsOf: [Int32](repeating: -1, count: Int(first) + 256 - roots.count))
    }
    if roots[Int(first)] < 0 { roots[Int(first)] = newNode() }
    var node = roots[Int(first)]
    for word in words.dropFirst() {
      let next = child(node, word)
      if next >= 0 {
        node = next
      } else {
        let made = newNode()
        insertEdge(Self.key(node, word), made)
        node = made
      }
    }
    var known = false
    forEachEntry(node) { if $0.entity == entry.entity && $0.form == entry.form { known = true } }
    if known { return }
    var entry = entry
    entry.next = heads[Int(node)]
    heads[Int(node)] = Int32(entries.count)
    entries.append(entry)
  }

  private mutating func newNode() -> Int32 {
    heads.append(-1)
    return Int32(heads.count - 1)
  }

  private mutating func insertEdge(_ key: UInt64, _ value: Int32) {
    if edges * 2 >= keys.count {
      let (oldKeys, oldValues) = (keys, values)
      keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
      values = [Int32](repeating: -1, count: oldKeys.count * 2)
      for i in 0..<oldKeys.count where oldKeys[i] != 0 { place(oldKeys[i], oldValues[i]) }
    }
    place(key, value)
    edges += 1
  }

  private mutating func place(_ key: UInt64, _ value: Int32) {
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
  }

  // Never 0: the node is counted from 1.
  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(node) + 1) << 32 | UInt64(UInt32(word))
  }

  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }
}
