import TimelineModel

extension Reader {
  /// `the past two years`, `the next few months`, `the first six months`, `recent weeks`, `the coming days`.
  func window(_ at: Int, _ pointer: Pointer) -> Found? {
    var next = pointer.end
    var open = false
    if [.several, .few, .many, .couple].contains(name(next)) {
      open = true
      next += name(next) == .couple && name(next + 1) == .of ? 2 : 1
    }
    if open || has(next, .plural) {
      next = skipAdjectives(next)
      guard let (unit, end) = unit(next), has(next, .plural) else { return nil }
      if pointer.relation == .none, pointer.determiner == .the || pointer.determiner == .that { return nil }
      return windowFound(at..<end, Amount(thousandths: name(pointer.end) == .couple ? 2000 : nil, unit: unit), pointer)
    }
    guard let (amount, end) = amount(next), has(end - 1, [.plural]) || amount.thousandths != 1000, end > next + 1 else {
      return nil
    }
    return windowFound(at..<end, amount, pointer)
  }

  /// A length with the days that it covers, up to the anchor or from it.
  func windowFound(_ range: Range<Int>, _ amount: Amount, _ pointer: Pointer) -> Found {
    var found = Found(
      range, .amount(amount), Trace(rule: .window, anchor: pointer.isRunning ? .running : context.todayAnchor))
    // "the next three days" of the news begin today.
    let isRunning = pointer.isRunning && (context.isNarrative || pointer.relation != .next)
    let anchor = isRunning ? context.running?.days?.0 : context.today
    if let anchor, !amount.unit.isClock {
      switch pointer.relation {
      case .last, .past, .previous, .preceding, .prior:
        if let from = amount.shift(anchor, -1), from <= anchor { found.span = DateSpan(earliest: from, latest: anchor) }
      case .next, .coming, .following, .upcoming:
        if let to = amount.shift(anchor, 1), anchor <= to { found.span = DateSpan(earliest: anchor, latest: to) }
      default: break
      }
    }
    return found
  }
}
