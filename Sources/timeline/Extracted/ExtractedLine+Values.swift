import TimelineIngest
import TimelineModel

extension ExtractedLine {
  /// The document and its mentions, held against the text.
  ///
  /// - Parameter name: the document's address where the line gives none.
  /// - Throws: ``Fault`` for a range that lies outside the text, and for words that mean nothing.
  func values(name: String) throws(Fault) -> (document: Document, mentions: [Mention]) {
    if let error { throw Fault(description: error) }
    guard let text = document.text else { throw Fault(description: "its document has no \"text\"") }
    // The stored text carries no controls; offsets are held against it as it is stored.
    let bytes = Array(text.utf8)
    if bytes.contains(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F }) {
      throw Fault(description: "its text has control characters")
    }
    var value = Document(
      identifier: document.id, uri: document.uri ?? name, publisher: document.publisher, title: document.title,
      author: document.author, language: document.language, text: bytes)
    if let published = document.published {
      value.publication = .init(
        try Self.day(published), basis: try Self.word(document.published_basis, "published_basis", .stated))
    }
    return (value, try MentionFields.mentions(self.mentions ?? [], in: value))
  }

  /// The document as it was handed in, and whether its address names nothing that lasts; `nil` where another program made the line.
  func handedIn(_ document: Document) throws(Fault) -> (document: Document, isPassing: Bool)? {
    guard let given else { return nil }
    let published = try given.published.map { (text) throws(Fault) in
      Document.Publication(try Self.day(text), basis: .stated)
    }
    let bare = Document(
      identifier: document.identifier, uri: document.uri, publisher: given.publisher, title: given.title,
      author: given.author, language: given.language, publication: published, text: document.text)
    return (bare, given.passing ?? false)
  }

  static func day(_ text: String) throws(Fault) -> Day {
    do throws(DateError) {
      return try Day(iso8601: text)
    } catch {
      throw Fault(description: error.description)
    }
  }

  /// So long may a name be, in bytes.
  private static let longestName = 1000

  /// Refuses what can't be a name.
  static func check(_ name: String, of whom: String) throws(Fault) {
    if name.allSatisfy(\.isWhitespace) { throw Fault(description: "\(whom) has no name") }
    if name.utf8.count > longestName {
      throw Fault(description: "\(whom)'s name of \(name.utf8.count) bytes is too long: \(longestName) at most")
    }
  }

  /// A finer kind of event: any one word, as `missile-strike`.
  static func mode(_ text: String?) throws(Fault) -> String? {
    guard let text else { return nil }
    if text.isEmpty || text.utf8.count > 100 || text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
      throw Fault(description: "\"mode\" is one word, as missile-strike")
    }
    return text
  }

  static func country(_ code: String?) throws(Fault) -> String? {
    guard let code else { return nil }
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw Fault(description: "'\(code)' is no country: two capital letters, as FR")
    }
    return code
  }

  static func word<Word: RawRepresentable<String>>(_ text: String?, _ name: String, _ usual: Word?)
    throws(Fault) -> Word
  {
    if let word = text.flatMap(Word.init) ?? (text == nil ? usual : nil) { return word }
    throw Fault(description: "\"\(name)\" can't be '\(text ?? "")'")
  }
}
