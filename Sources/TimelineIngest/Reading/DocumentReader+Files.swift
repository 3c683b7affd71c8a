import TimelineModel

extension DocumentReader {
  /// Reads a file of another kind than text or JSONL: all articles that it holds.
  ///
  /// - Parameter uri: where the bytes came from.
  public func read(file bytes: [UInt8], uri: String, kind: InputKind) -> [Part] {
    [Part(name: uri, result: Result { () throws(ReadingError) in try read(page: bytes, uri: uri) })]
  }

  /// Reads the article of a web page.
  ///
  /// What the page says of itself goes before what the user gave for all documents.
  ///
  /// - Throws: ``ReadingError`` for what is empty, too large or has no article.
  public func read(page bytes: [UInt8], uri: String) throws(ReadingError) -> Reading {
    guard bytes.count <= Self.largestDocument else { throw .tooLarge }
    let (decoded, encoding, note) = PageEncoding.decode(bytes)
    let page = StoredText.clean(decoded)
    guard !page.allSatisfy(TokenizerBytes.isSpace) else { throw .empty }
    let article = try PageReader.article(page)
    // A page from standard input goes by its own address.
    let isNameless = uri == "-"
    let document = Document(
      uri: isNameless ? article.address ?? uri : uri, publisher: article.publisher ?? publisher, title: article.title,
      author: article.author, language: article.language,
      publication: (article.published ?? published).map { .init($0, basis: .stated) }, text: article.text,
      original: bytes)
    return Reading(
      document: document, encoding: encoding, notes: (note.map { [$0] } ?? []) + article.notes,
      isPassing: isNameless && article.address == nil)
  }
}
