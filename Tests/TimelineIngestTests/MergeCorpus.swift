import TimelineModel

@testable import TimelineIngest

/// Random numbers that are the same on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A corpus of documents that tell made-up happenings, each with its own choice of dates, actors and words.
struct MergeCorpus {
  /// All mentions.
  private(set) var records: [MentionRecord] = []
  /// Which happening each mention tells.
  private(set) var truth: [MentionKey: Int] = [:]

  /// Documents over some days that each tell several of the happenings of the days before.
  init(documents: Int, days: Int, seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let happenings = (0..<days * 3).map { MergeCorpus.happening($0, day: $0 / 3, &random) }
    for document in 0..<documents {
      let day = document * days / documents
      let hash = "d\(Day.padded(document * 7919 % 100_003, 6))"
      let recent = happenings.filter { $0.day <= day && $0.day > day - 5 }
      for (ordinal, happening) in recent.shuffled(using: &random).prefix(4).enumerated() {
        let key = MentionKey(document: hash, ordinal: ordinal)
        let published = MergeCorpus.start + day
        records.append(
          MentionRecord(
            key: key, mention: happening.told(from: published, &random),
            document: DocumentFacts(hash: hash, published: Document.Publication(published, basis: .stated))))
        truth[key] = happening.number
      }
    }
  }

  private static let start = Day(number: 5_000)

  private struct Happening {
    let number: Int
    let day: Int
    let type: EventType
    let lemma: String
    let initiator: Participant
    let target: Participant
    let place: PlaceReference
    let count: Int
    let words: [String]

    func told(from published: Day, _ random: inout SeededNumbers) -> Mention {
      let on = MergeCorpus.start + day
      let date: MentionDate =
        published - on <= 1 && Int.random(in: 0..<2, using: &random) == 0
        ? MentionDate(span: DateSpan(earliest: published - 1, latest: published, extent: .within), basis: .inferred)
        : MentionDate(span: DateSpan(on), basis: .resolved, text: "on the day")
      var mention = Mention(
        range: 0..<1, triggerRange: 0..<1, trigger: lemma, lemma: lemma, type: type, date: date, actors: [initiator],
        title: "\(initiator.name) \(number)", rule: "test",
        words: words.shuffled(using: &random).prefix(5).sorted())
      if Int.random(in: 0..<4, using: &random) > 0 { mention.actors.append(target) }
      if Int.random(in: 0..<3, using: &random) > 0 { mention.places = [place] }
      if Int.random(in: 0..<3, using: &random) > 0 { mention.quantities = [Quantity(count, of: "people")] }
      return mention
    }
  }

  private static func happening(_ number: Int, day: Int, _ random: inout SeededNumbers) -> Happening {
    let kinds: [(EventType, String)] = [
      (.assault, "shell"), (.assault, "ambush"), (.incident, "crash"), (.protest, "rally"), (.accuse, "accuse"),
      (.request, "demand"),
      (.aid, "deliver"), (.retreat, "withdraw"),
    ]
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    let one = Int.random(in: 0..<12, using: &random)
    let other = (one + Int.random(in: 1..<12, using: &random)) % 12
    let town = Int.random(in: 0..<40, using: &random)
    return Happening(
      number: number, day: day, type: kind.0, lemma: kind.1,
      initiator: Participant(name: "State \(one)", role: .initiator, country: "X\(one)"),
      target: Participant(name: "State \(other)", role: .target, country: "X\(other)"),
      place: PlaceReference(
        name: "Town \(town)", country: "X\(other)", latitude: Double(town), longitude: Double(town)),
      count: Int.random(in: 3..<200, using: &random),
      words: (0..<6).map { _ in "word\(Int.random(in: 0..<400, using: &random))" })
  }
}
