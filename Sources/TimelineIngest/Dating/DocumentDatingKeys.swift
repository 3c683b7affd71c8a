public import TimelineModel

extension DocumentDating {
  /// The most keys of a document.
  private static let mostKeys = 48

  /// What a document tells, as numbers to look up which others tell the same: sorted, each once, at most 48.
  ///
  /// A key stands for a number of something, for two actors and what is between them (actors go by the largest that they lie within), for an actor
  /// that is no state, or for an actor at a place. Dates have no part in it, so that dated and undated documents meet.
  /// A key that thousands of documents share tells nothing and may be passed over.
  public static func keys(of mentions: [Mention]) -> [Int64] {
    var counts: Set<Int64> = []
    var pairs: Set<Int64> = []
    var spots: Set<Int64> = []
    var names: Set<Int64> = []
    for mention in mentions {
      let family = String(TypeFamily(mention.type, mode: mention.mode).rawValue)
      let actors = Array(Set(mention.actors.map { $0.within.last ?? $0.name })).sorted()
      // States are in all news; whom and what else it names, few other stories have.
      for actor in mention.actors.prefix(6) where !actor.within.isEmpty || actor.country == nil {
        names.insert(hash("name|", actor.name))
      }
      for quantity in mention.quantities where quantity.value > 2 {
        counts.insert(hash("count|\(quantity.value)|\(CountNoun.head(of: quantity.of))"))
      }
      for (index, one) in actors.enumerated().prefix(6) {
        for other in actors.dropFirst(index + 1).prefix(6) { pairs.insert(hash("pair|", family, "|", one, "|", other)) }
        for place in mention.places.prefix(3) { spots.insert(hash("place|", family, "|", one, "|", place.name)) }
      }
    }
    var keys = counts.sorted().prefix(mostKeys / 2) + pairs.sorted()
    keys = keys.prefix(mostKeys * 3 / 4) + names.sorted().prefix(mostKeys / 4) + spots.sorted()
    return Array(Set(keys.prefix(mostKeys))).sorted()
  }

  /// FNV-1a, 64 bits: the same on every machine.
  private static func hash(_ parts: String...) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts { for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 } }
    return Int64(bitPattern: hash)
  }
}
