/// Two words side by side, by their numbers.
struct WordPair: Hashable, Sendable {
  let first: Int32
  let second: Int32

  init(_ first: Int32, _ second: Int32) {
    self.first = first
    self.second = second
  }
}
