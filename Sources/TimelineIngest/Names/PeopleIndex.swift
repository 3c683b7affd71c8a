/// The people and ships that a document names in full, by the words of their names.
struct PeopleIndex {
  /// Who is named where.
  private struct Bearer {
    var token: Int
    var entity: EntityID
  }

  private var families: [UInt64: [Bearer]] = [:]
  private var givens: [UInt64: [Bearer]] = [:]

  /// How many namesakes are looked at for one name: a document with more is no text.
  private static let most = 16

  /// Notes a word of a full name.
  mutating func note(_ word: UInt64, of entity: EntityID, at token: Int, isFamilyName: Bool) {
    let bearer = Bearer(token: token, entity: entity)
    if isFamilyName {
      Self.add(bearer, to: &families[word, default: []])
    } else {
      Self.add(bearer, to: &givens[word, default: []])
    }
  }

  private static func add(_ bearer: Bearer, to list: inout [Bearer]) {
    if list.last?.entity != bearer.entity { list.append(bearer) }
  }

  /// Puts everyone in the order of the text; to be called before ``owner(of:before:)``.
  mutating func sort() {
    for word in families.keys { families[word]?.sort { $0.token < $1.token } }
    for word in givens.keys { givens[word]?.sort { $0.token < $1.token } }
  }

  /// Whether some full name has a word.
  func has(_ word: UInt64) -> Bool { families[word] != nil || givens[word] != nil }

  /// Whose a single name is: of the one named in full last before a place, by family name first; else of the first after it.
  func owner(of word: UInt64, before token: Int) -> EntityID? {
    let (family, given) = (families[word] ?? [], givens[word] ?? [])
    return (last(family, before: token) ?? last(given, before: token) ?? family.first ?? given.first)?.entity
  }

  /// The one whose full name has all of the words, the last of them as the family name or another.
  func owner(ofAll words: [UInt64]) -> EntityID? {
    guard let last = words.last else { return nil }
    for candidate in bearers(last).prefix(Self.most) {
      let hasAll = words.dropLast().allSatisfy { word in
        bearers(word).prefix(Self.most).contains { $0.entity == candidate.entity }
      }
      if hasAll { return candidate.entity }
    }
    return nil
  }

  private func bearers(_ word: UInt64) -> [Bearer] { (families[word] ?? []) + (givens[word] ?? []) }

  private func last(_ list: [Bearer], before token: Int) -> Bearer? {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? list[low - 1] : nil
  }
}
