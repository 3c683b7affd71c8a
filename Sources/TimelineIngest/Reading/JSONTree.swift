/// A whole JSON text, as far as pages use it to describe themselves.
indirect enum JSONTree: Sendable {
  case object([(name: String, value: JSONTree)])
  case array([JSONTree])
  /// A string, or a number as it is written.
  case text(String)
  /// null, true and false.
  case nothing

  /// Deeper nesting is refused.
  private static let deepest = 64

  /// The tree of a text; `nil` where it is no JSON.
  ///
  /// Line breaks within strings, which scripts of pages have, are spaces.
  init?(_ bytes: some Sequence<UInt8>) {
    var scanner = JSONScanner(bytes.map { $0 < 0x20 ? 0x20 : $0 })
    guard let tree = try? Self.value(&scanner, depth: 0) else { return nil }
    self = tree
  }

  private static func value(_ scanner: inout JSONScanner, depth: Int) throws(ReadingError) -> JSONTree {
    guard depth < deepest else { throw scanner.fault("nested too deeply") }
    scanner.skipSpace()
    if scanner.take("{") {
      var fields: [(name: String, value: JSONTree)] = []
      scanner.skipSpace()
      if scanner.take("}") { return .object([]) }
      repeat {
        scanner.skipSpace()
        let name = try scanner.string()
        scanner.skipSpace()
        guard scanner.take(":") else { throw scanner.fault("':' expected") }
        fields.append((name, try value(&scanner, depth: depth + 1)))
        scanner.skipSpace()
      } while scanner.take(",")
      guard scanner.take("}") else { throw scanner.fault("'}' expected") }
      return .object(fields)
    }
    if scanner.take("[") {
      var items: [JSONTree] = []
      scanner.skipSpace()
      if scanner.take("]") { return .array([]) }
      repeat {
        items.append(try value(&scanner, depth: depth + 1))
        scanner.skipSpace()
      } while scanner.take(",")
      guard scanner.take("]") else { throw scanner.fault("']' expected") }
      return .array(items)
    }
    if scanner.next == UInt8(ascii: "\"") { return .text(try scanner.string()) }
    return try scanner.scalar().map { .text($0) } ?? .nothing
  }

  /// The value of an object's field.
  subscript(name: String) -> JSONTree? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// The text itself, or the first text of an array.
  var string: String? {
    switch self {
    case .text(let text): text
    case .array(let items): items.lazy.compactMap(\.string).first
    default: nil
    }
  }

  /// The items of an array; anything else is its own only item.
  var items: [JSONTree] {
    if case .array(let items) = self { return items }
    return [self]
  }
}
