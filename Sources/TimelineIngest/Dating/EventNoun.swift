import TimelineModel

/// A happening that a noun phrase points to: "the coup", "Monday's attack", "the bombing of the port".
struct EventNoun {
  /// What dates a happening that others are counted from leaves open at most.
  static let mostDays = 3
  /// The points that a mention needs to be what the noun means.
  private static let enough = 2
  /// How many mentions away from the noun the happening may be told.
  private static let reach = 500

  /// The head's base form.
  var lemma: String
  /// The types and modes that the head tells as a trigger.
  var meanings: [(type: EventType, mode: String?)]
  /// Whom and what the phrase names besides.
  var names: Set<String>
  /// Whether it speaks of one that the reader knows: "the", "their".
  var isDefinite: Bool

  /// The mention of the same happening whose date the text gives, the surest and then the nearest before.
  ///
  /// - Parameter place: how many mentions stand before the noun.
  func find(in mentions: [Mention], from place: Int) -> Int? {
    var best: (points: Int, distance: Int, index: Int)?
    for index in max(0, place - Self.reach)..<min(mentions.count, place + Self.reach) {
      let mention = mentions[index]
      let points = points(mention)
      guard points >= (isDefinite ? Self.enough : Self.enough + 2) else { continue }
      // What is told later is farther than what was told before.
      let distance = index < place ? place - index : 2 * (index - place) + 8
      if best.map({ (-points, distance) < (-$0.points, $0.distance) }) ?? true { best = (points, distance, index) }
    }
    return best?.index
  }

  /// Whether two nouns of one document mean one happening: the same word, or words of one type and mode.
  func isSame(as other: EventNoun) -> Bool {
    if lemma == other.lemma { return !meanings.isEmpty }
    return meanings.contains { meaning in
      meaning.mode != nil && other.meanings.contains { $0.type == meaning.type && $0.mode == meaning.mode }
    }
  }

  private static func isBlast(_ mention: Mention) -> Bool { mention.type == .incident && mention.mode == "explosion" }

  private func points(_ mention: Mention) -> Int {
    guard mention.date.basis != .inferred, let count = mention.date.span?.dayCount, count <= Self.mostDays,
      mention.status == .occurred || mention.status == .planned
    else { return 0 }
    var points = 0
    if mention.lemma == lemma {
      points = 4
    } else {
      for meaning in meanings where meaning.type == mention.type {
        // "the coup" is no curfew, though both are of one type.
        let isOther = meaning.mode != nil && mention.mode != nil && meaning.mode != mention.mode
        points = max(points, meaning.mode != nil && meaning.mode == mention.mode ? 4 : isOther ? 1 : 2)
      }
      // "the attack" may have been told as a blast.
      for meaning in meanings where meaning.type == .assault && meaning.mode == nil && Self.isBlast(mention) {
        points = max(points, 2)
      }
    }
    guard points > 0 else { return 0 }
    let shared =
      mention.actors.contains { names.contains($0.name) || $0.within.contains { names.contains($0) } }
      || mention.places.contains { names.contains($0.name) }
    return points + (shared ? 1 : 0)
  }
}
