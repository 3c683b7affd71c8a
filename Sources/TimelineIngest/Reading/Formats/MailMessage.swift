/// A message as mail programs store it: its headers and its text.
///
/// - SeeAlso: RFC 5322, RFC 2045 to 2047.
struct MailMessage {
  /// Parts within parts are gone into so deep.
  private static let deepest = 8

  private let headers: [(name: String, value: String)]
  /// The text, in UTF-8; `nil` where no part is text.
  private(set) var text: [UInt8]?

  /// Reads a message.
  init(_ bytes: ArraySlice<UInt8>) throws(ReadingError) {
    let (headers, body) = Self.split(bytes)
    self.headers = headers
    text = try Self.text(headers, body, depth: 0)?.text
  }

  /// The value of a header, its encoded words decoded.
  subscript(name: String) -> String? { Self.value(headers, name).map { EncodedWords.decode($0) } }

  private static func value(_ headers: [(name: String, value: String)], _ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }

  /// The headers of a part, lines that go on joined, and its body.
  private static func split(_ bytes: ArraySlice<UInt8>) -> ([(name: String, value: String)], ArraySlice<UInt8>) {
    var headers: [(name: String, value: String)] = []
    var at = bytes.startIndex
    while at < bytes.endIndex, headers.count < 1000 {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[at..<end]
      at = min(end + 1, bytes.endIndex)
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { break }
      if let first = line.first, first == 0x20 || first == 0x09, !headers.isEmpty {
        headers[headers.count - 1].value += " " + MarkupTree.folded(TextEncoding.decode(Array(line)).text)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let name = String(decoding: LetterCase.lowered(line[..<colon]), as: UTF8.self)
        headers.append((name, MarkupTree.folded(TextEncoding.decode(Array(line[(colon + 1)...])).text)))
      }
    }
    return (headers, bytes[at...])
  }

  /// The text of a part: of alternatives the plain one, of several parts the first that has any.
  private static func text(
    _ headers: [(name: String, value: String)], _ body: ArraySlice<UInt8>, depth: Int
  ) throws(ReadingError) -> (text: [UInt8], isPlain: Bool)? {
    let type = value(headers, "content-type") ?? "text/plain"
    let kind = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    if kind.hasPrefix("multipart/") {
      guard depth < deepest, let boundary = parameter("boundary", of: type) else { return nil }
      var best: (text: [UInt8], isPlain: Bool)?
      for part in parts(body, boundary: Array("--\(boundary)".utf8)) {
        let (inner, content) = split(part)
        if value(inner, "content-disposition")?.lowercased().hasPrefix("attachment") ?? false { continue }
        guard let found = try text(inner, content, depth: depth + 1) else { continue }
        if best == nil || !(best?.isPlain ?? false) && found.isPlain && kind == "multipart/alternative" { best = found }
      }
      return best
    }
    guard kind == "text/plain" || kind == "text/html" else { return nil }
    let encoding = value(headers, "content-transfer-encoding")?.lowercased()
    let bytes =
      switch encoding {
      case "quoted-printable": TransferEncoding.quotedPrintable(body)
      case "base64": TransferEncoding.base64(body)
      default: Array(body)
      }
    let decoded = PageEncoding.decode(bytes, as: parameter("charset", of: type))
    if kind == "text/plain" { return (StoredText.clean(decoded), true) }
    return (try MarkupText.paragraphs(decoded), false)
  }

  /// The value of a parameter: `boundary="x"`.
  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let trimmed = MarkupTree.folded(part.utf8)
      guard let equals = trimmed.utf8.firstIndex(of: UInt8(ascii: "=")), trimmed[..<equals].lowercased() == name else {
        continue
      }
      let value = trimmed[trimmed.utf8.index(after: equals)...].filter { $0 != "\"" }
      return value.isEmpty ? nil : value
    }
    return nil
  }

  /// The parts between lines of the boundary.
  private static func parts(_ body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex, parts.count < 1000 {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: boundary) {
        if let start, start <= line { parts.append(body[start..<line]) }
        start = min(end + 1, body.endIndex)
        if body[line..<end].dropFirst(boundary.count).starts(with: "--".utf8) { return parts }
      }
      line = end + 1
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }
}
