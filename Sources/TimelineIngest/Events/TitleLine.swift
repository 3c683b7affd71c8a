/// A headline while it is written: its words in one run of bytes, a space between them.
struct TitleLine {
  /// The words as they stand, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each word begins.
  private var starts: [Int] = []

  /// A line without words.
  init() {
    bytes.reserveCapacity(120)
    starts.reserveCapacity(16)
  }

  /// How many words it has; a phrase that was added at once counts as one.
  var count: Int { starts.count }

  /// Whether it has no word.
  var isEmpty: Bool { starts.isEmpty }

  /// Adds a word.
  ///
  /// - Parameter write: appends the word's bytes, and touches none of those before.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    if !starts.isEmpty { bytes.append(0x20) }
    starts.append(bytes.count)
    write(&bytes)
  }

  /// Adds the words of another line, as one.
  mutating func add(_ other: TitleLine) {
    if !other.isEmpty { add { $0.append(contentsOf: other.bytes) } }
  }

  /// Adds to the last word; does nothing where there is none.
  mutating func extend(_ write: (inout [UInt8]) -> Void) {
    if !starts.isEmpty { write(&bytes) }
  }

  /// Whether the last word is there, but has no letter.
  var endsEmpty: Bool { starts.last == bytes.count }

  /// Keeps so many words from the first one on.
  mutating func keep(_ count: Int) {
    guard count < starts.count else { return }
    bytes.removeLast(bytes.count - max(starts[count] - 1, 0))
    starts.removeLast(starts.count - count)
  }

  /// The bytes of the last word.
  var last: ArraySlice<UInt8>? { starts.last.map { bytes[$0...] } }
}
