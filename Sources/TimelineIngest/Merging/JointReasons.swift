import TimelineModel

/// Why mentions were taken for one happening, in words for people.
enum JointReasons {
  /// How many actors, places and counts are looked at, so that a list without end costs no more than a line.
  private static let most = 6

  /// What at least two of the mentions have in common, the strongest first.
  ///
  /// - Parameter members: two or more, in the order of their keys.
  static func of(_ members: [MentionRecord], _ event: Event) -> [String] {
    let mentions = members.map(\.mention)
    var out: [String] = []
    if mentions.allSatisfy({ $0.type == event.type }) {
      out.append("same type")
    } else {
      out.append(
        "types that go together: "
          + EventType.allCases.filter { type in mentions.contains { $0.type == type } }.map(\.rawValue).joined(
            separator: " and "))
    }
    out.append(days(event.date))
    for actor in event.actors.prefix(most)
    where mentions.count(where: { $0.actors.contains { $0.name == actor.name } }) > 1 {
      out.append(actor.name)
    }
    for place in event.places.prefix(most)
    where mentions.count(where: { $0.places.contains { $0.name == place.name } }) > 1 {
      out.append("in \(place.name)")
    }
    for quantity in event.quantities.prefix(most) {
      let head = CountNoun.head(of: quantity.of)
      let agreeing = mentions.count {
        $0.quantities.contains { $0.value == quantity.value && CountNoun.head(of: $0.of) == head }
      }
      if agreeing > 1 { out.append("\(quantity.value) \(quantity.of)") }
    }
    let words = sharedWords(mentions)
    if !words.isEmpty { out.append("words: " + words.joined(separator: " ")) }
    return out
  }

  private static func days(_ date: DateSpan) -> String {
    switch (date.earliest, date.latest) {
    case (let first?, let last?): first == last ? "day \(first)" : "days \(first) to \(last)"
    case (let first?, nil): "from \(first)"
    case (nil, let last?): "until \(last)"
    case (nil, nil): "no date"
    }
  }

  /// The words of the most mentions, at least of two, five at most.
  private static func sharedWords(_ mentions: [Mention]) -> [String] {
    var counts: [String: Int] = [:]
    for mention in mentions {
      for word in mention.words where !CommonWords.contains(word) { counts[word, default: 0] += 1 }
    }
    let shared = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return shared.prefix(5).map(\.key)
  }
}
