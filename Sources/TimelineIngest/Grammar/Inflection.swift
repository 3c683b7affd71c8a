/// The inflected forms of English words by the plain rules of spelling; the irregular ones are in `verbs.tsv`.
enum Inflection {
  /// "attack" -> "attacks", "reach" -> "reaches", "deny" -> "denies": third person and plural alike.
  static func withS(_ base: [UInt8]) -> [UInt8] {
    guard let last = base.last else { return base }
    if last == UInt8(ascii: "y"), base.count > 1, !isVowel(base[base.count - 2]) { return joined(base, 1, "ies") }
    let sibilant =
      last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
      || last == UInt8(ascii: "h") && base.count > 1
        && (base[base.count - 2] == UInt8(ascii: "c") || base[base.count - 2] == UInt8(ascii: "s"))
    if sibilant || (last == UInt8(ascii: "o") && base.count > 1 && !isVowel(base[base.count - 2])) {
      return joined(base, 0, "es")
    }
    return joined(base, 0, "s")
  }

  /// "attack" -> "attacks", "gunman" -> "gunmen": the plural of a noun.
  static func plural(_ base: [UInt8]) -> [UInt8] {
    base.count > 3 && base.suffix(3).elementsEqual("man".utf8) ? joined(base, 3, "men") : withS(base)
  }

  /// "attack" -> "attacked", "strike" -> "striked", "deny" -> "denied": the regular past.
  static func withED(_ base: [UInt8]) -> [UInt8] {
    guard let last = base.last else { return base }
    if last == UInt8(ascii: "e") { return joined(base, 0, "d") }
    if last == UInt8(ascii: "y"), base.count > 1, !isVowel(base[base.count - 2]) { return joined(base, 1, "ied") }
    return joined(base, 0, "ed")
  }

  /// "attack" -> "attacking", "strike" -> "striking", "die" -> "dying".
  static func withING(_ base: [UInt8]) -> [UInt8] {
    guard let last = base.last, base.count > 2 else { return joined(base, 0, "ing") }
    let before = base[base.count - 2]
    if last == UInt8(ascii: "e"), before == UInt8(ascii: "i") { return joined(base, 2, "ying") }
    return joined(base, last == UInt8(ascii: "e") && before != UInt8(ascii: "e") ? 1 : 0, "ing")
  }

  /// A word without its last letters, and an ending: one allocation.
  private static func joined(_ base: [UInt8], _ dropped: Int, _ ending: StaticString) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(base.count + 4)
    out.append(contentsOf: base[..<(base.count - dropped)])
    out.append(contentsOf: UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
    return out
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
