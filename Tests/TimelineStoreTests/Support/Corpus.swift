import TimelineModel
import TimelineStore

/// Articles made of a few sentences each, the same for the same seed.
struct Corpus {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// Some articles; one in five, or in so many, doesn't say when it was published.
  mutating func documents(_ count: Int, undatedIn share: Int = 5) throws -> [Document] {
    try (0..<count).map { try document($0, isDated: next(share) > 0, sentences: 2 + next(4)) }
  }

  /// Some reports of one sentence, all of them dated.
  mutating func reports(_ count: Int) throws -> [Document] {
    try (0..<count).map { try document($0, isDated: true, sentences: 1) }
  }

  /// An article that tells what another tells, and doesn't say when it was published.
  func twin(of document: Document) -> Document {
    var twin = document
    twin.uri = "twin-of-" + document.uri
    twin.publication = nil
    twin.text = Array("The same in other hands\n\n".utf8) + document.text
    return twin
  }

  /// The same documents in another order.
  mutating func shuffled<Element>(_ items: [Element]) -> [Element] {
    var items = items
    for index in items.indices.reversed() where index > 0 { items.swapAt(index, next(index + 1)) }
    return items
  }

  /// A number below a bound: SplitMix64.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

  private mutating func document(_ number: Int, isDated: Bool, sentences: Int) throws -> Document {
    let day = try Day(iso8601: "2015-10-01") + next(20)
    var paragraphs = [
      pick(["A week of war", "The day's news", "Notes from the region", "Talks and raids"]) + " \(number)"
    ]
    for _ in 0..<sentences {
      let told = sentence(before: day)
      // One sentence in three goes on with what the one before tells.
      paragraphs.append(next(3) == 0 ? told + " " + sequel() : told)
    }
    return Document(
      uri: "article-\(number).txt", publisher: pick(["The Harbour Post", "Fjord Radio", "Canal Street"]),
      publication: isDated ? .init(day, basis: .stated) : nil, text: Array(paragraphs.joined(separator: "\n\n").utf8))
  }

  /// A sentence whose date hangs on the one before.
  private mutating func sequel() -> String {
    let (one, place) = (pick(states), pick(places))
    let text = pick([
      "A day later \(one) recalled its ambassador", "The following day \(one) shelled \(place)",
      "Two days after the attack \(one) closed its border", "Hours later \(one) put its army on alert",
      "The same day rebels seized \(place)", "It came three days after \(one) had expelled two envoys",
    ])
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private var states: [String] { ["Russia", "Turkey", "Iran", "France", "the United States", "Israel", "Jordan"] }
  private var places: [String] { ["Aleppo", "Homs", "Damascus", "Mosul", "Latakia"] }

  private mutating func sentence(before day: Day) -> String {
    let earlier = day - next(6)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let date = "\(earlier.day) \(months[earlier.month - 1])"
    let when = [
      "on \(weekdays[earlier.weekday - 1])", "on \(date)", "yesterday", "last week", "last month", "", "since \(date)",
      "on \(date) \(earlier.year)", "between 1 and 4 October", "in 2014", "overnight",
    ]
    let (one, other) = (pick(states), pick(states))
    let body = [
      "\(one) bombed \(pick(places)) \(pick(when))",
      "\(one) began an air campaign in Syria \(pick(when))",
      "\(2 + next(30)) people were killed when \(one) shelled \(pick(places)) \(pick(when))",
      "\(one) fired \(2 + next(30)) missiles at rebels in \(pick(places)) \(pick(when))",
      "The foreign ministers of \(one) and \(other) met in \(pick(["Vienna", "Geneva", "Astana"])) \(pick(when))",
      "\(one) accused \(other) of violating its airspace \(pick(when))", "\(one) may send troops to \(pick(places))",
      "Protesters marched in \(pick(["Ankara", "Tehran", "Paris"])) \(pick(when))",
      "\(one) signed an agreement with \(other) \(pick(when))", "\(one) expelled two envoys of \(other) \(pick(when))",
      "\(one) denied that its jets had hit a hospital in \(pick(places))",
      "\(one) will host talks with \(other) on \(weekdays[next(7)])",
    ]
    let text = pick(body).split(separator: " ").joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
