import LexiconData

/// The canonical names of countries, from the lexicon: what tells "Syria" the place from a town in it.
enum CountryNames {
  /// Whether a name is that of a country.
  static func contains(_ name: String) -> Bool { names.contains(name) }

  private static let names: Set<String> = {
    let list = lexicon_named("countries")
    guard let start = list.bytes else { return [] }
    let bytes = UnsafeBufferPointer(start: start, count: list.count)
    var out: Set<String> = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let name = line.prefix { $0 != UInt8(ascii: "\t") }
      if !name.isEmpty { out.insert(String(decoding: name, as: UTF8.self)) }
    }
    out.remove("name")
    return out
  }()
}
