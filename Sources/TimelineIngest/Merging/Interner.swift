/// Gives each distinct text a number, so that names and words compare as integers.
struct Interner {
  private var numbers: [String: Int32] = [:]

  /// The number of a text, a new one the first time.
  mutating func number(_ text: String) -> Int32 {
    if let known = numbers[text] { return known }
    let number = Int32(numbers.count)
    numbers[text] = number
    return number
  }
}
