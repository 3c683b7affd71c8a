import LexiconData

extension Extractor {
  /// Raised whenever a change of the rules lets texts be read better that were read before; changes of the word lists tell themselves.
  private static let rules = 2

  /// Which extractor this is: the number of its rules, and a fingerprint of its word lists (FNV-1a).
  ///
  /// What an extractor of another version found may be found better now.
  public static let version: String = {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let lists = [
      "bodies", "classes", "countries", "grammar", "heads", "organisations", "pages", "people", "places", "triggers",
      "verbs",
    ]
    for name in lists {
      let list = name.withCString { lexicon_named($0) }
      for byte in UnsafeBufferPointer(start: list.bytes, count: list.count) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    return "\(rules)-" + String(hash, radix: 16)
  }()
}
