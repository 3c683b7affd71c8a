extension Reader {
  /// A count in figures or words, in thousandths, with the token behind it.
  ///
  /// `3`, `1,500`, `2.5`, `2 1/2`, `twenty-two`, `two hundred and fifty`, `a dozen`, `two and a half`, `half a dozen`.
  func count(_ at: Int) -> (thousandths: Int, end: Int)? {
    if isNumber(at) { return figures(at) }
    if has(at, .cardinal), let (value, end) = cardinal(at) {
      if let (part, partEnd) = andAFraction(end) { return (value * 1000 + part, partEnd) }
      return (value * 1000, end)
    }
    if name(at) == .a || name(at) == .one || name(at) == .half,
      name(at) != .half || has(at + 1, .scale) || name(at + 1) == .a
    {
      let half = name(at) == .half
      let next = half && name(at + 1) == .a ? at + 2 : at + 1
      if name(next) == .dozen { return ((half ? 6 : 12) * 1000, next + 1) }
      if has(next, .scale), !half, meaning(next).number >= 100 { return (Int(meaning(next).number) * 1000, next + 1) }
    }
    return nil
  }

  private func figures(_ at: Int) -> (thousandths: Int, end: Int)? {
    let first = token(at)
    guard first.digits <= 7, !(isGlued(at) && isSign(at - 1, UInt8(ascii: "$"))) else { return nil }
    var value = Int(first.number)
    var end = at + 1
    while first.digits <= 3, isSign(end, UInt8(ascii: ",")), isGlued(end), isNumber(end + 1), isGlued(end + 1),
      token(end + 1).digits == 3, value < 1_000_000
    {
      value = value * 1000 + Int(token(end + 1).number)
      end += 2
    }
    var thousandths = value * 1000
    if isSign(end, UInt8(ascii: ".")), isGlued(end), isNumber(end + 1), isGlued(end + 1), token(end + 1).digits <= 3 {
      var fraction = Int(token(end + 1).number)
      for _ in 0..<(3 - Int(token(end + 1).digits)) { fraction *= 10 }
      return (thousandths + fraction, end + 2)
    }
    let sign = token(end)
    if sign.kind == .sign, [0xBC, 0xBD, 0xBE].contains(sign.number) {
      return (thousandths + Int(sign.number - 0xBB) * 250, end + 1)
    }
    let dash = isDash(end) ? end + 1 : end
    if isNumber(dash), isSign(dash + 1, UInt8(ascii: "/")), isGlued(dash + 1), isNumber(dash + 2), isGlued(dash + 2),
      (1...9).contains(token(dash).number), (2...9).contains(token(dash + 2).number),
      token(dash).number < token(dash + 2).number
    {
      return (thousandths + Int(token(dash).number) * 1000 / Int(token(dash + 2).number), dash + 3)
    }
    if let (part, partEnd) = andAFraction(end) {
      thousandths += part
      return (thousandths, partEnd)
    }
    return (thousandths, end)
  }

  /// "and a half", "and a quarter", "-and-a-half", in thousandths, with the token behind.
  func andAFraction(_ at: Int) -> (thousandths: Int, end: Int)? {
    if let end = match(at, .and, .a, .half) { return (500, end) }
    if let end = match(at, .and, .half), has(end, .unit) { return (500, end) }
    if let end = match(at, .and, .a, .quarter), name(end) != .of { return (250, end) }
    guard isDash(at), name(at + 1) == .and, isDash(at + 2), name(at + 3) == .a, isDash(at + 4), name(at + 5) == .half
    else { return nil }
    return (500, at + 6)
  }

  /// A cardinal number in words: `seventy-five`, `two hundred and fifty thousand`.
  func cardinal(_ at: Int) -> (value: Int, end: Int)? {
    var (total, group, end) = (0, 0, at)
    var seen = false
    var canUnit = true
    while seen || has(end, .cardinal), end - at < 12 {
      var next = end
      if seen, isDash(end), isGlued(end), isGlued(end + 1) { next += 1 }
      if seen, name(end) == .and, has(end + 1, .cardinal), group >= 100 || total > 0, !has(end + 1, .scale) {
        next += 1
      }
      guard has(next, .cardinal) else { break }
      let word = meaning(next)
      let number = Int(word.number)
      if word.roles.contains(.scale) {
        group = max(1, group) * number
        if number >= 1000 { (total, group) = (total + group, 0) }
        canUnit = true
      } else if word.roles.contains(.tens) {
        guard group % 100 == 0, canUnit else { break }
        group += number
      } else {
        guard group % 10 == 0, canUnit, number < 10 || group % 100 == 0 else { break }
        group += number
        canUnit = false
      }
      if total + group > 1_000_000 { return nil }
      (end, seen) = (next + 1, true)
    }
    return seen ? (total + group, end) : nil
  }

  /// An ordinal number: `3rd`, `third`, `twenty-first`.
  func ordinal(_ at: Int) -> (value: Int, end: Int)? {
    if isNumber(at), token(at).digits <= 4, isGlued(at + 1), isWord(at + 1) {
      switch name(at + 1) {
      case .st, .nd, .rd, .th: return (Int(token(at).number), at + 2)
      default: return nil
      }
    }
    if has(at, .tens), has(at, .cardinal), has(isDash(at + 1) ? at + 2 : at + 1, .ordinal) {
      let next = isDash(at + 1) ? at + 2 : at + 1
      guard meaning(next).number < 10 else { return nil }
      return (Int(meaning(at).number + meaning(next).number), next + 1)
    }
    return has(at, .ordinal) ? (Int(meaning(at).number), at + 1) : nil
  }
}
