import TimelineModel

extension Reader {
  /// `next Tuesday`, `last Friday night`, `this coming Sunday`, `the previous Monday`.
  func relativeWeekday(_ at: Int, _ pointer: Pointer, _ day: Int, _ end: Int) -> Found? {
    guard
      let anchor = pointer.isRunning || context.isNarrative
        ? context.running?.date ?? context.published : context.published
    else {
      var unknown = Moment(.day, year: nil, index: 0, day: day)
      unknown.isWeekday = true
      return withPart(Found(at..<end, unknown, .weekday), end)
    }
    let back = (anchor.weekday - day + 7) % 7
    let moment: Day
    switch pointer.relation {
    // "last Monday", said on a Tuesday, is not yesterday.
    case .last: moment = anchor - (back < 2 ? back + 7 : back)
    case .previous, .preceding: moment = anchor - (back == 0 ? 7 : back)
    case .next where pointer.determiner != .the:
      // The one in next week, by ISO's weeks.
      moment = anchor - (anchor.weekday - 1) + 7 + (day - 1)
    case .next, .following, .subsequent: moment = anchor + (back == 0 ? 7 : 7 - back)
    case .coming, .upcoming: moment = anchor + (back == 0 ? 7 : 7 - back)
    case .past: moment = anchor - (back == 0 ? 7 : back)
    case .same: moment = anchor - back
    default:
      if pointer.determiner == .that {
        moment = (context.running?.date ?? anchor) - ((context.running?.date ?? anchor).weekday - day + 7) % 7; break
      }
      // "this Friday" is the coming one, or today.
      let course = direction(of: at..<end).course
      moment = course == .past ? anchor - back : anchor + (back == 0 ? 0 : 7 - back)
    }
    return withPart(Found(at..<end, Moment(moment), .weekday, pointer.isRunning ? .running : .publication), end)
  }
}
