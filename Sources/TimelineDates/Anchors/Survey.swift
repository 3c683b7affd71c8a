import TimelineModel

/// A first look at a text: whether it is news or a narrative, and whether days stand before months in figures.
struct Survey {
  let style: TemporalTagger.Style
  let dayFirst: Bool
  /// The tokens of the first ranges, as far as each was looked at whole and is read in one piece; else none.
  private(set) var tokens: [[Token]] = []

  /// How much of a text is looked at.
  private static let limit = 1 << 16
  /// How much of it is the opening.
  private static let opening = 800

  init(_ text: UnsafeBufferPointer<UInt8>, _ ranges: [Range<Int>], words: WordTable, published: Day?) {
    var (deictic, historic, early, said) = (0, 0, 0, 0)
    var (dayBeforeMonth, monthBeforeDay) = (0, 0)
    var left = Self.limit
    var kept: [[Token]] = []
    kept.reserveCapacity(ranges.count)
    for range in ranges where left > 0 {
      let part = range.lowerBound..<min(range.upperBound, range.lowerBound + left)
      left -= part.count
      var tokens: [Token] = []
      tokens.reserveCapacity(part.count / 4)
      Tokenizer.tokenize(text, in: part, words: words, into: &tokens)
      for index in tokens.indices {
        let token = tokens[index]
        let meaning = words.meanings[Int(token.word)]
        switch token.kind {
        case .word:
          let next = index + 1 < tokens.count ? tokens[index + 1] : .none
          // A weekday with its date is no sign of news.
          let dated =
            next.kind == .number
            || next.kind == .sign && index + 2 < tokens.count
              && words.meanings[Int(tokens[index + 2].word)].roles.contains(.month)
          if meaning.roles.contains(.weekday), token.isCapital, meaning.roles.isDisjoint(with: [.homograph, .plural]),
            !dated
          {
            deictic += 1
            if Int(token.start) - range.lowerBound < Self.opening { early += 1 }
          }
          switch meaning.name {
          case .yesterday, .tomorrow, .tonight:
            deictic += 1
            if Int(token.start) - range.lowerBound < Self.opening { early += 1 }
          case .today where published != nil: deictic += 1
          case .last, .next, .this:
            if [.week, .month, .year].contains(words.meanings[Int(next.word)].name) { deictic += 1 }
          case .bc, .bce: historic += 2
          default: break
          }
          if meaning.roles.contains(.reporting) { said += 1 }
        case .number:
          if token.digits == 4, (1000...2100).contains(token.number),
            !token.isGlued || index > 0 && tokens[index - 1].kind == .sign
          {
            if let published { if abs(published.year - Int(token.number)) > 2 { historic += 1 } } else { historic += 1 }
          }
          // 25/12/2015 and 12/25/2015 tell the order.
          if token.digits <= 2, index + 4 < tokens.count, tokens[index + 1].number == 0x2F,
            tokens[index + 2].kind == .number, tokens[index + 1].kind == .sign,
            tokens[index + 2].digits <= 2, tokens[index + 3].number == 0x2F, tokens[index + 4].kind == .number
          {
            if token.number > 12, tokens[index + 2].number <= 12 { dayBeforeMonth += 1 }
            if tokens[index + 2].number > 12, token.number <= 12 { monthBeforeDay += 1 }
          }
        default: break
        }
      }
      kept.append(part == range && range.count <= Blocks.softLimit ? tokens : [])
    }
    tokens = kept
    // News opens with a weekday or with yesterday; a narrative is full of years and has few words that point at a day of
    // publication.
    let isNarrative = early == 0 && historic >= 2 && historic > 4 * deictic && 2 * historic > said
    style = isNarrative || historic > 60 && historic > 8 * deictic ? .narrative : .news
    dayFirst = dayBeforeMonth > monthBeforeDay
  }
}
