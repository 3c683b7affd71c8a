import TimelineModel

extension DocumentReader {
  /// Reads a file of another kind than text, JSONL or a table: all articles that it holds.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - kind: what it is.
  ///   - uri: where the bytes came from.
  public func read(file bytes: [UInt8], uri: String, kind: InputKind) -> [Part] {
    func one(_ read: () throws(ReadingError) -> Reading) -> [Part] { [Part(name: uri, result: Result(catching: read))] }
    switch kind {
    case .page: return one { () throws(ReadingError) in try read(page: bytes, uri: uri) }
    case .markdown: return one { () throws(ReadingError) in try read(markdown: bytes, uri: uri) }
    case .mail: return one { () throws(ReadingError) in try read(mail: bytes, uri: uri) }
    case .pdf: return one { () throws(ReadingError) in try read(pdf: bytes, uri: uri) }
    case .feed: return read(feed: bytes, uri: uri)
    case .text, .jsonLines, .table, .other, .unknown:
      return one { () throws(ReadingError) in try read(text: bytes, uri: uri) }
    }
  }

  /// Reads the article of a web page.
  ///
  /// What the page says of itself goes before what the user gave for all documents.
  ///
  /// - Throws: ``ReadingError`` for what is empty, too large or has no article.
  public func read(page bytes: [UInt8], uri: String) throws(ReadingError) -> Reading {
    let (page, encoding, note) = try decoded(bytes)
    let article = try PageReader.article(page)
    // A page from standard input goes by its own address.
    let isNameless = uri == "-"
    var document = document(isNameless ? article.address ?? uri : uri, article.text, original: bytes)
    document.title = article.title
    document.author = article.author
    document.language = article.language
    document.publisher = article.publisher ?? publisher
    document.publication = (article.published ?? published).map { .init($0, basis: .stated) }
    return Reading(
      document: document, encoding: encoding, notes: (note.map { [$0] } ?? []) + article.notes,
      isPassing: isNameless && article.address == nil)
  }

  /// Reads the articles of a feed: what each says goes before what the user gave for all documents.
  private func read(feed bytes: [UInt8], uri: String) -> [Part] {
    do throws(ReadingError) {
      let (text, encoding, _) = try decoded(bytes)
      let items = try Feed(text).items
      if items.isEmpty { throw .empty }
      return items.enumerated().map { at, item in
        // The address lasts; a number of the feed's own doesn't.
        let name = item.link ?? item.identifier.map { "\(uri)#\($0)" } ?? "\(uri)#\(at + 1)"
        guard !item.text.isEmpty || item.title != nil else { return Part(name: name, result: .failure(.empty)) }
        var document = document(name, Self.text(headline: item.title, item.text), original: nil)
        document.identifier = item.identifier
        document.title = item.title
        document.author = item.author
        document.language = item.language
        document.publisher = item.publisher.map { Outlets.shared.canonical($0) ?? $0 } ?? publisher
        document.publication = (item.published ?? published).map { .init($0, basis: .stated) }
        return Part(
          name: name,
          result: .success(
            Reading(document: document, encoding: encoding, isPassing: item.link == nil && item.identifier == nil)))
      }
    } catch {
      return [Part(name: uri, result: .failure(error))]
    }
  }

  /// Reads an article in Markdown, with what stands above it.
  private func read(markdown bytes: [UInt8], uri: String) throws(ReadingError) -> Reading {
    let (text, encoding, _) = try decoded(bytes)
    let head = FrontMatter(text)
    let title = head.first("title", "headline")
    let body = MarkdownText.plain(text[head.end...])
    // Many repeat the title as the first heading.
    let isRepeated = title.map { MarkupTree.folded(body.prefix(1000)).hasPrefix($0) } ?? true
    let whole = isRepeated ? Array(body.drop { TokenizerBytes.isSpace($0) }) : Self.text(headline: title, body)
    guard !whole.allSatisfy(TokenizerBytes.isSpace) else { throw .empty }
    var document = document(uri, whole, original: bytes)
    document.identifier = head.first("id")
    document.title = title
    document.author = head.first("author", "authors", "byline")
    document.language = head.first("language", "lang")
    document.publisher = head.first("publisher", "source", "site", "publication") ?? publisher
    let day = head.first("date", "published", "publishdate", "pubdate", "published_at", "created").flatMap {
      PageDate.day($0)
    }
    document.publication = (day ?? published).map { .init($0, basis: .stated) }
    return Reading(document: document, encoding: encoding, isPassing: uri == "-")
  }

  /// Reads a message of mail: its subject is the headline, its sender the author.
  private func read(mail bytes: [UInt8], uri: String) throws(ReadingError) -> Reading {
    guard bytes.count <= Self.largestDocument else { throw .tooLarge }
    let message = try MailMessage(bytes[...])
    guard let body = message.text else { throw .badPage("the message has no part that is text") }
    let title = message["subject"]
    let text = Self.text(headline: title, body)
    guard !text.allSatisfy(TokenizerBytes.isSpace) else { throw .empty }
    var document = document(uri, text, original: bytes)
    document.identifier = message["message-id"].map { $0.filter { $0 != "<" && $0 != ">" } }
    document.title = title
    document.author = message["from"].flatMap(Self.sender)
    document.publication = (message["date"].flatMap { PageDate.day($0) } ?? published).map { .init($0, basis: .stated) }
    return Reading(document: document, encoding: .utf8, isPassing: uri == "-")
  }

  /// Reads a PDF by another program.
  private func read(pdf bytes: [UInt8], uri: String) throws(ReadingError) -> Reading {
    guard bytes.count <= Self.largestDocument else { throw .tooLarge }
    let text = try PDFText.text(bytes, program: pdfProgram)
    // A page ends with a form feed, which is no end of a paragraph.
    var reading = try read(text: text.filter { $0 != 0x0C }, uri: uri)
    reading.document.original = bytes
    reading.isPassing = uri == "-"
    return reading
  }

  // MARK: What they share

  /// The text of bytes, fit to be read further.
  private func decoded(_ bytes: [UInt8]) throws(ReadingError) -> (text: [UInt8], encoding: TextEncoding, note: String?)
  {
    guard bytes.count <= Self.largestDocument else { throw .tooLarge }
    let (decoded, encoding, note) = PageEncoding.decode(bytes)
    let text = StoredText.clean(decoded)
    guard !text.allSatisfy(TokenizerBytes.isSpace) else { throw .empty }
    return (text, encoding, note)
  }

  /// A document with what the user gave for all.
  private func document(_ uri: String, _ text: [UInt8], original: [UInt8]?) -> Document {
    Document(
      uri: uri, publisher: publisher, publication: published.map { .init($0, basis: .stated) }, text: text,
      original: original == text ? nil : original)
  }

  /// A headline above its text, a blank line between.
  private static func text(headline: String?, _ body: [UInt8]) -> [UInt8] {
    let lines = body.drop { TokenizerBytes.isSpace($0) }
    guard let headline, !headline.isEmpty else { return Array(lines) }
    return StoredText.clean(Array(headline.utf8) + [0x0A, 0x0A] + lines)
  }

  /// The name in "Ada North <ada@paper.example>"; an address alone is none.
  private static func sender(_ field: String) -> String? {
    let name = MarkupTree.folded(field.utf8.prefix { $0 != UInt8(ascii: "<") }).filter { $0 != "\"" }
    return name.isEmpty || name.utf8.contains(UInt8(ascii: "@")) ? nil : name
  }
}
