public import TimelineModel

/// Makes documents of bytes: finds their encoding, cleans their text, reads the fields of a JSONL line.
///
/// What the text says of itself (title, date, publisher) is found later, by `ArticleFacts`.
public struct DocumentReader: Sendable {
  /// An article of more bytes is refused.
  public static let largestDocument = 64 << 20

  /// A document and how it was read.
  public struct Reading: Equatable, Sendable {
    /// The document.
    public var document: Document
    /// How its bytes were spelt.
    public var encoding: TextEncoding
    /// What was guessed of it, for people.
    public var notes: [String] = []
    /// Whether its address names nothing that lasts.
    public var isPassing = false
  }

  /// An article of a file, or what is wrong with it.
  public struct Part: Equatable, Sendable {
    /// The name of the article in messages.
    public var name: String
    /// The article, or why there is none.
    public var result: Result<Reading, ReadingError>
  }

  /// The publisher that the user gave for all documents.
  public var publisher: String?
  /// The day of publication that the user gave for all documents.
  public var published: Day?

  /// What the fields of JSONL are called.
  public var names = FieldNames()
  /// The program that makes text of a PDF.
  public var pdfProgram = "pdftotext"

  /// A reader; what a document says of itself goes before what is given here.
  public init(publisher: String? = nil, published: Day? = nil) {
    self.publisher = publisher
    self.published = published
  }

  /// Reads an article that is plain text.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - uri: where the bytes came from.
  /// - Throws: ``ReadingError`` for what is empty, too large or no plain text.
  public func read(text bytes: [UInt8], uri: String) throws(ReadingError) -> Reading {
    guard bytes.count <= Self.largestDocument else { throw .tooLarge }
    if let error = InputKind.magic(bytes) { throw error }
    let (decoded, encoding) = TextEncoding.decode(bytes)
    if InputKind.isBinary(decoded) { throw .binary(nil) }
    let text = StoredText.clean(decoded)
    guard !text.allSatisfy(TokenizerBytes.isSpace) else { throw .empty }
    let document = Document(
      uri: uri, publisher: publisher, publication: published.map { .init($0, basis: .stated) }, text: text,
      original: text == bytes ? nil : bytes)
    return Reading(document: document, encoding: encoding)
  }

  /// Reads a line of JSONL: an object with `text` and, where known, `id`, `uri`, `published`, `publisher`, `title`,
  /// `author` and `language`; other fields are passed over.
  ///
  /// - Parameters:
  ///   - bytes: the line, without its end.
  ///   - uri: where the file came from; a record without a `uri` of its own is `FILE#ID`, or `FILE#line=LINE`.
  ///   - line: the line's number, from 1.
  /// - Throws: ``ReadingError``; the identifier of a line that failed is ``identifier(ofRecord:)``.
  public func read(record bytes: [UInt8], uri: String, line: Int) throws(ReadingError) -> Reading {
    guard bytes.count <= Self.largestDocument else { throw .tooLarge }
    let record = try JSONRecord(bytes)
    let key = names.key("text")
    if let other = record.other(key) { throw .badRecord("\"\(key)\" is \(other): give the article as a string") }
    var fields: [String: String] = [:]
    for field in FieldNames.fields { fields[field] = record[names.key(field)] }
    return try read(fields: fields, uri: uri, line: line)
  }

  /// Reads a document whose fields are given one by one, as a row of a table gives them.
  ///
  /// - Parameters:
  ///   - fields: as those of a line of JSONL.
  ///   - uri: where the table came from.
  ///   - line: the row's line, from 1.
  /// - Throws: ``ReadingError``.
  public func read(fields: [String: String], uri: String, line: Int) throws(ReadingError) -> Reading {
    guard let text = fields["text"] else { throw .badRecord("it has no \"\(names.key("text"))\"") }
    let bytes = Array(text.utf8)
    let cleaned = StoredText.clean(bytes)
    guard !cleaned.allSatisfy(TokenizerBytes.isSpace) else { throw .empty }
    var document = Document(
      identifier: fields["id"],
      uri: fields["uri"] ?? fields["id"].map { "\(uri)#\($0)" } ?? Self.address(uri, line: line),
      publisher: fields["publisher"] ?? publisher, title: fields["title"], author: fields["author"],
      language: fields["language"], text: cleaned, original: cleaned == bytes ? nil : bytes)
    if let published = fields["published"] {
      guard let day = Self.day(published) else {
        throw .badRecord("\"\(names.key("published"))\" is no date: write it as YYYY-MM-DD")
      }
      document.publication = .init(day, basis: .stated)
    } else {
      document.publication = published.map { .init($0, basis: .stated) }
    }
    return Reading(document: document, encoding: .utf8)
  }

  /// The address of a line that has no id: none that an id gives, so that no two lines of a file share one.
  public static func address(_ uri: String, line: Int) -> String { "\(uri)#line=\(line)" }

  /// The `id` of a line of JSONL, as far as the line can be read at all.
  public static func identifier(ofRecord bytes: [UInt8]) -> String? {
    bytes.count <= largestDocument ? JSONRecord.partial(bytes)["id"] : nil
  }

  /// The day of a date as metadata writes it: ISO 8601, with or without a time, or with a month's name.
  private static func day(_ text: String) -> Day? {
    let bytes = Array(text.utf8)
    return DatelineDate.all(in: 0..<bytes.count, of: bytes).lazy.compactMap(\.day).first
      ?? (bytes.count >= 10 ? try? Day(iso8601: String(decoding: bytes.prefix(10), as: UTF8.self)) : nil)
  }
}
