import TimelineModel

/// Whether a mention says enough to be an event of its own on a timeline.
///
/// A thin mention (a bare "the strikes", a criticism of nobody in particular, a hope without a day) joins an event that others tell, but founds none:
/// a reader would not list it.
extension Mention {
  /// Types that are said rather than done: they need somebody whom they are said to, or a day.
  private static let said: Set<EventType> = [
    .accuse, .reject, .request, .support, .threaten, .agree, .consult, .concede, .cooperate,
  ]

  /// Whether it can found an event.
  var foundsEvent: Bool {
    let isDated = date.text != nil && date.basis != .inferred
    let acting = actors.contains { $0.role != .target }
    let meets = actors.count { $0.role == .participant } > 1
    let isAimed = actors.contains { $0.role == .target } || meets
    if isDated { return acting || isAimed || !places.isEmpty || !quantities.isEmpty }
    if status == .possible { return false }
    if Self.said.contains(type) { return acting && isAimed && rule != "noun" }
    if rule == "noun" { return acting && isAimed }
    return (acting ? 1 : 0) + (isAimed ? 1 : 0) + (places.isEmpty ? 0 : 1) + (quantities.isEmpty ? 0 : 1) > 1
  }
}
