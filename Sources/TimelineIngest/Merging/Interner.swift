/// Gives each distinct text a number, so that names and words compare as integers.
struct Interner {
  private let base: [String: Int32]
  private var numbers: [String: Int32] = [:]

  /// Knows nothing yet.
  init() { base = [:] }

  /// Goes on from what another knows, which stands by itself and isn't copied.
  init(over other: Interner) { base = other.numbers }

  /// The number of a text, a new one the first time.
  mutating func number(_ text: String) -> Int32 {
    if let known = base.isEmpty ? nil : base[text] { return known }
    if let known = numbers[text] { return known }
    let number = Int32(base.count + numbers.count)
    numbers[text] = number
    return number
  }
}
