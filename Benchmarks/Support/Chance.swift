import Glibc

/// Numbers that look random and are the same in every run: SplitMix64.
package struct Chance {
  private var state: UInt64

  /// The numbers of a seed.
  package init(seed: UInt64) { state = seed }

  /// A number from 0 up to a bound.
  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number from 0 up to 1.
  package mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// Whether something of a probability comes to pass.
  package mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  /// A rank below a bound, the first ones far more often than the last: about one over the rank.
  package mutating func rank(_ bound: Int) -> Int { min(bound - 1, Int(exp(unit() * log(Double(bound) + 1))) - 1) }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
