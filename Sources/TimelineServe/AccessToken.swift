/// What a request that changes something must bring: known only to whoever sees the server's first line.
package struct AccessToken: Sendable {
  /// The token as it is written.
  package let text: String

  /// A new one, of 128 bits of the system's randomness.
  package init() {
    var generator = SystemRandomNumberGenerator()
    text = (0..<2).map { _ in
      let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }

  /// A known one.
  package init(_ text: String) { self.text = text }

  /// Whether a text is the token; takes as long whatever they have in common.
  package func matches(_ other: String) -> Bool {
    let (mine, theirs) = (Array(text.utf8), Array(other.utf8))
    var difference = mine.count ^ theirs.count
    for at in mine.indices { difference |= Int(mine[at] ^ (at < theirs.count ? theirs[at] : 0)) }
    return difference == 0 && !mine.isEmpty
  }
}
