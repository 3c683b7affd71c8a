/// The strings and numbers of one JSON object; nested values are checked and passed over.
///
/// A parser of our own: it needs no recursion, so a hostile line can't exhaust the stack, and it names the byte at fault.
struct JSONRecord {
  /// Deeper nesting is refused.
  private static let deepest = 512

  private var scanner: JSONScanner
  private var fields: [String: String] = [:]
  /// What the fields are whose value is no string, in words.
  private var others: [String: String] = [:]

  /// The value of a field as text; `nil` where there is none, or it is null or nested.
  subscript(name: String) -> String? { fields[name] }

  /// What a field is that is there and is no string, in words: "a number".
  func other(_ name: String) -> String? { others[name] }

  /// Reads a line that holds one object.
  ///
  /// - Throws: ``ReadingError/badRecord(_:)``, with the place of the fault.
  /// - SeeAlso: RFC 8259.
  init(_ bytes: [UInt8]) throws(ReadingError) {
    scanner = JSONScanner(bytes)
    try parse()
  }

  /// The fields of a line up to its first fault.
  static func partial(_ bytes: [UInt8]) -> JSONRecord {
    var record = JSONRecord(unparsed: bytes)
    do { try record.parse() } catch {}
    return record
  }

  private init(unparsed bytes: [UInt8]) { scanner = JSONScanner(bytes) }

  private mutating func parse() throws(ReadingError) {
    scanner.skipSpace()
    guard scanner.take("{") else { throw .badRecord("it is no JSON object") }
    scanner.skipSpace()
    if !scanner.take("}") {
      repeat {
        scanner.skipSpace()
        let name = try scanner.string()
        scanner.skipSpace()
        guard scanner.take(":") else { throw scanner.fault("':' expected") }
        scanner.skipSpace()
        let kind = self.kind
        fields[name] = try value()
        others[name] = kind
        scanner.skipSpace()
      } while scanner.take(",")
      guard scanner.take("}") else { throw scanner.fault("',' or '}' expected") }
    }
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw scanner.fault("more than one value") }
  }

  /// What comes next, in words; `nil` for a string.
  private var kind: String? {
    switch scanner.next {
    case UInt8(ascii: "\""): nil
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "a list"
    case UInt8(ascii: "n"): "null"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
    default: "a number"
    }
  }

  /// A string or a number as text; `nil` for what is passed over.
  private mutating func value() throws(ReadingError) -> String? {
    guard let next = scanner.next else { throw scanner.fault("a value expected") }
    switch next {
    case UInt8(ascii: "\""): return try scanner.string()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try skipNested()
      return nil
    default: return try scanner.scalar()
    }
  }

  /// Passes over an array or an object, holding its brackets against each other.
  private mutating func skipNested() throws(ReadingError) {
    var open: [UInt8] = []
    repeat {
      guard let byte = scanner.next else { throw scanner.fault("the line ends too early") }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(byte + 2)
        guard open.count <= Self.deepest else { throw scanner.fault("nested too deeply") }
        scanner.skipByte()
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() == byte else { throw scanner.fault("brackets don't match") }
        scanner.skipByte()
      case UInt8(ascii: "\""): _ = try scanner.string()
      case UInt8(ascii: ","), UInt8(ascii: ":"): scanner.skipByte()
      default: if TokenizerBytes.isSpace(byte) { scanner.skipByte() } else { _ = try scanner.scalar() }
      }
    } while !open.isEmpty
  }
}
