/// Words that are one slip of the pen apart: "Ethopia" and "Ethiopia", "Quatar" and "Qatar".
enum Misspelling {
  /// Whether one letter is missing, added, changed or swapped with its neighbour; equal words are not.
  static func isSlip(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let (short, long) = left.count <= right.count ? (Array(left), Array(right)) : (Array(right), Array(left))
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
    let shortRest = short.count - start - end
    let longRest = long.count - start - end
    if longRest == 1, shortRest <= 1 { return true }
    return shortRest == 2 && longRest == 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
  }
}

extension Gazetteer {
  /// The country that an unknown word misspells, if it is one letter off a long enough name or adjective of just one.
  ///
  /// - Parameter word: lower-cased.
  func misspelt(_ word: [UInt8]) -> (entity: EntityID, form: NameTrie.Form)? {
    guard word.count >= 6, let first = word.first else { return nil }
    var found: (entity: EntityID, form: NameTrie.Form)?
    for known in countryWords where known.word.first == first && abs(known.word.count - word.count) <= 1 {
      guard Misspelling.isSlip(known.word[...], word[...]) else { continue }
      if let found, found.entity != known.entity { return nil }
      found = found ?? (known.entity, known.form)
    }
    return found
  }
}
