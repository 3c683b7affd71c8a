import TimelineModel

/// Reads the expressions of one stretch of text, token by token.
struct Reader {
  let text: [UInt8]
  let words: WordTable
  var tokens: [Token] = []
  var context: Context
  /// What was found last.
  var latest: Found?

  // MARK: Looking at tokens

  /// The token at a place; a stop outside the text.
  @inline(__always) func token(_ at: Int) -> Token {
    at >= 0 && at < tokens.count ? tokens[at] : .none
  }

  @inline(__always) func meaning(_ at: Int) -> WordMeaning {
    words.meanings[Int(token(at).word)]
  }

  @inline(__always) func name(_ at: Int) -> Name { meaning(at).name }

  @inline(__always) func has(_ at: Int, _ roles: WordMeaning.Roles) -> Bool {
    !meaning(at).roles.isDisjoint(with: roles)
  }

  @inline(__always) func isSign(_ at: Int, _ sign: UInt8) -> Bool {
    let token = token(at)
    return token.kind == .sign && token.number == Int32(sign)
  }

  /// A hyphen or an en dash.
  func isDash(_ at: Int) -> Bool { isSign(at, UInt8(ascii: "-")) }

  func isWord(_ at: Int) -> Bool { token(at).kind == .word }
  func isNumber(_ at: Int) -> Bool { token(at).kind == .number }
  func isStop(_ at: Int) -> Bool { token(at).kind == .stop }
  func isGlued(_ at: Int) -> Bool { token(at).isGlued }

  /// Whether a token is a full stop, mark or stop that ends a sentence.
  func endsSentence(_ at: Int) -> Bool {
    let here = token(at)
    if here.kind == .stop { return true }
    guard here.kind == .sign else { return false }
    switch UInt8(truncatingIfNeeded: here.number) {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case UInt8(ascii: "."):
      let next = token(at + 1)
      if next.kind == .stop { return true }
      guard !next.isGlued || next.kind == .sign else { return false }
      // "Jan. 5", "Mr. Smith", "U.S. troops" go on.
      let before = token(at - 1)
      if before.isGlued == false, before.kind == .word, has(at - 1, [.abbreviation, .title]) { return false }
      if before.kind == .word, before.end - before.start == 1, next.kind != .sign { return false }
      return next.isCapital || next.kind != .word
    default: return false
    }
  }

  /// Whether a sentence begins at a token.
  func beginsSentence(_ at: Int) -> Bool {
    at == 0 || endsSentence(at - 1) || isSign(at - 1, UInt8(ascii: "\"")) && (at < 2 || !isWord(at - 2))
  }

  /// The end of a run of names, or `nil`: `match(at, .the, .end, .of)`.
  func match(_ at: Int, _ names: Name...) -> Int? {
    var place = at
    for name in names {
      guard self.name(place) == name else { return nil }
      place += 1
    }
    return place
  }
}
