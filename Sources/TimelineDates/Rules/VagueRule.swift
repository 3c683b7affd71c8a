extension Reader {
  /// Words that name no day: `now`, `recently`, `the past`, `in recent years`, `soon`, `the future`.
  func vague(_ at: Int) -> Found? {
    func reference(_ value: Found.Reference, _ end: Int, from start: Int? = nil) -> Found {
      Found((start ?? at)..<end, .reference(value), Trace(rule: .vague))
    }
    switch name(at) {
    case .now: return isGlued(at) && isDash(at - 1) ? nil : reference(.present, at + 1)
    case .right where context.isNarrative && name(at + 1) == .now: return reference(.present, at + 2)
    case .currently, .nowadays: return reference(.present, at + 1)
    case .current:
      guard isWord(at + 1), !token(at).isCapital || beginsSentence(at), !has(at + 1, .unit) else { return nil }
      return reference(.present, at + 1)
    case .present where name(at - 1) == .at && endsPhrase(at + 1): return reference(.present, at + 1)
    case .present where name(at + 1) == .day && !isDash(at + 1): return reference(.present, at + 2)
    case .recently: return reference(.past, at + 1)
    case .more where name(at + 1) == .recently: return reference(.past, at + 2)
    case .recent:
      var next = at + 1
      next = skipAdjectives(next)
      if let (unit, end) = unit(next), has(next, .plural) {
        if unit == .month || unit == .week || unit == .quarter || unit.isClock || unit == .decade || unit == .century {
          return Found(at..<end, .amount(Amount(thousandths: nil, unit: unit)), Trace(rule: .window))
        }
        return reference(.past, end)
      }
      return isWord(at + 1) && (!token(at).isCapital || beginsSentence(at)) ? reference(.past, at + 1) : nil
    case .former: return context.isNarrative && !token(at).isCapital ? reference(.past, at + 1) : nil
    case .soon:
      guard name(at - 1) != .as, name(at - 1) != .too, name(at - 1) != .so, name(at + 1) != .after, name(at + 1) != .as,
        !context.isNarrative
      else { return nil }
      return direction(of: at..<(at + 1)).course == .ahead ? reference(.future, at + 1) : nil
    case .future:
      return context.isNarrative && !token(at).isCapital && isWord(at + 1) ? reference(.future, at + 1) : nil
    case .night where context.isNarrative && !token(at).isCapital && !has(at - 1, .determiner) && !isDash(at - 1):
      var night = Moment(.day, year: nil)
      night.part = .night
      return Found(at..<(at + 1), night, .partOfDay)
    case .this where context.isNarrative && [.time, .period].contains(name(at + 1)),
      .that where context.isNarrative && [.time, .period].contains(name(at + 1)):
      return pointInTime(at..<(at + 2))
    case .the where context.isNarrative && name(at + 1) == .same && [.time, .period].contains(name(at + 2)):
      return pointInTime(at..<(at + 3))
    case .these where name(at + 1) == .days: return reference(.present, at + 2)
    case .the:
      switch name(at + 1) {
      case .moment where name(at - 1) == .at && !context.isNarrative && endsPhrase(at + 2),
        .present where name(at + 2) == .time || name(at + 2) == .moment:
        return reference(.present, name(at + 1) == .moment ? at + 2 : at + 3)
      case .future:
        // "the future king" is no time.
        guard
          !isWord(at + 2) || has(at + 2, [.preposition, .presentBe, .modal, .past, .ahead])
            || [.and, .or, .but].contains(name(at + 2))
        else { return nil }
        return reference(.future, at + 2)
      case .near, .distant, .immediate:
        if name(at + 2) == .future { return reference(.future, at + 3) }
        if name(at + 2) == .term, name(at + 1) == .near { return reference(.future, at + 3) }
      case .short where name(at + 2) == .term: return reference(.future, at + 3)
      case .past:
        guard name(at - 1) == .in && !has(at + 2, .unit) || !isWord(at + 2) && [.of, .from].contains(name(at - 1))
        else { return nil }
        return reference(.past, at + 2)
      case .coming where has(at + 2, .plural):
        guard let (unit, end) = unit(at + 2) else { return nil }
        return unit == .quarter
          ? reference(.future, end)
          : Found(at..<end, .amount(Amount(thousandths: nil, unit: unit)), Trace(rule: .window))
      default: return nil
      }
      return nil
    case .coming:
      guard let (unit, end) = unit(at + 1), has(at + 1, .plural) else { return nil }
      return unit == .quarter
        ? reference(.future, end)
        : Found(at..<end, .amount(Amount(thousandths: nil, unit: unit)), Trace(rule: .window))
    default: return nil
    }
  }

  /// "the same time", "this period": the date spoken of.
  private func pointInTime(_ range: Range<Int>) -> Found? {
    guard let running = context.running else { return nil }
    let trace = Trace(rule: .vague, anchor: .running)
    return Found(range, .moment(running), trace)
  }
}
