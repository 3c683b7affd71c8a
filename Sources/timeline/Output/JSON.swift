/// A JSON value whose objects keep the order of their keys.
indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A text, or null.
  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// A number, or null.
  static func optional(_ number: Double?) -> JSON { number.map { .double($0) } ?? .null }

  /// The value on one line.
  var compact: String {
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The value over several lines where it is long, each level two spaces further in.
  func pretty(indent: Int = 0) -> String {
    var out: [UInt8] = []
    write(to: &out, indent: indent)
    return String(decoding: out, as: UTF8.self)
  }

  private func write(to out: inout [UInt8], indent: Int) {
    let start = out.count
    write(to: &out)
    if out.count - start + indent <= 100 { return }
    let inner = [UInt8](repeating: 0x20, count: indent + 2)
    switch self {
    case .array(let items) where !items.isEmpty:
      out.removeSubrange(start...)
      out.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        out += index > 0 ? ",\n".utf8 : "\n".utf8
        out += inner
        item.write(to: &out, indent: indent + 2)
      }
      out.append(0x0A)
      out += inner.dropLast(2)
      out.append(UInt8(ascii: "]"))
    case .object(let pairs) where !pairs.isEmpty:
      out.removeSubrange(start...)
      out.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.enumerated() {
        out += index > 0 ? ",\n".utf8 : "\n".utf8
        out += inner
        Self.quote(pair.0, to: &out)
        out += ": ".utf8
        pair.1.write(to: &out, indent: indent + 2)
      }
      out.append(0x0A)
      out += inner.dropLast(2)
      out.append(UInt8(ascii: "}"))
    default: return
    }
  }

  private func write(to out: inout [UInt8]) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .int(let value): out += String(value).utf8
    case .double(let value): out += (value.isFinite ? "\(value)" : "null").utf8
    case .string(let text): Self.quote(text, to: &out)
    case .array(let items):
      out.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { out += ", ".utf8 }
        item.write(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let pairs):
      out.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.enumerated() {
        if index > 0 { out += ", ".utf8 }
        Self.quote(pair.0, to: &out)
        out += ": ".utf8
        pair.1.write(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  /// Controls and what a terminal might obey are escaped, all else stays as it is.
  private static func quote(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var (kept, at) = (0, 0)
      while at < bytes.count {
        guard let (scalar, length) = escaped(bytes, at) else {
          at += 1
          continue
        }
        out += bytes[kept..<at]
        switch scalar {
        case 0x22: out += "\\\"".utf8
        case 0x5C: out += "\\\\".utf8
        case 0x0A: out += "\\n".utf8
        case 0x09: out += "\\t".utf8
        case 0x0D: out += "\\r".utf8
        default:
          let digits = String(scalar, radix: 16)
          out += "\\u".utf8
          out += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
          out += digits.utf8
        }
        at += length
        kept = at
      }
      out += bytes[kept...]
    }
    out.append(UInt8(ascii: "\""))
  }

  /// The scalar that begins at a byte and how many bytes it has, where it has to be escaped: quotation marks, backslashes, controls of
  /// ASCII and Latin-1, marks of direction, separators of lines and paragraphs.
  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, length: Int)? {
    let byte = UInt32(bytes[at])
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return (byte, 1)
    case 0xC2, 0xD8:
      guard at + 1 < bytes.count else { return nil }
      let scalar = (byte & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F)
      return scalar < 0xA0 || scalar == 0x61C ? (scalar, 2) : nil
    case 0xE2:
      guard at + 2 < bytes.count else { return nil }
      let scalar = 0x2000 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
      switch scalar {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
      default: return nil
      }
    default: return nil
    }
  }
}
