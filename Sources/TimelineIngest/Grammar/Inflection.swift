/// The inflected forms of English words by the plain rules of spelling; the irregular ones are in `verbs.tsv`.
enum Inflection {
  /// "attack" -> "attacks", "reach" -> "reaches", "deny" -> "denies": third person and plural alike.
  static func withS(_ base: [UInt8]) -> [UInt8] {
    guard let last = base.last else { return base }
    if last == UInt8(ascii: "y"), base.count > 1, !isVowel(base[base.count - 2]) {
      return Array(base.dropLast()) + Array("ies".utf8)
    }
    let sibilant =
      last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
      || base.suffix(2).elementsEqual("ch".utf8) || base.suffix(2).elementsEqual("sh".utf8)
    if sibilant || (last == UInt8(ascii: "o") && base.count > 1 && !isVowel(base[base.count - 2])) {
      return base + Array("es".utf8)
    }
    return base + [UInt8(ascii: "s")]
  }

  /// "attack" -> "attacked", "strike" -> "striked", "deny" -> "denied": the regular past.
  static func withED(_ base: [UInt8]) -> [UInt8] {
    guard let last = base.last else { return base }
    if last == UInt8(ascii: "e") { return base + [UInt8(ascii: "d")] }
    if last == UInt8(ascii: "y"), base.count > 1, !isVowel(base[base.count - 2]) {
      return Array(base.dropLast()) + Array("ied".utf8)
    }
    return base + Array("ed".utf8)
  }

  /// "attack" -> "attacking", "strike" -> "striking", "die" -> "dying".
  static func withING(_ base: [UInt8]) -> [UInt8] {
    let ing = Array("ing".utf8)
    guard let last = base.last, base.count > 2 else { return base + ing }
    if base.suffix(2).elementsEqual("ie".utf8) { return Array(base.dropLast(2)) + [UInt8(ascii: "y")] + ing }
    if last == UInt8(ascii: "e"), base[base.count - 2] != UInt8(ascii: "e") { return Array(base.dropLast()) + ing }
    return base + ing
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
