/// What a file is, by the end of its name and by its first bytes.
public enum InputKind: Equatable, Sendable {
  /// One article as plain text.
  case text
  /// One article a line, as a JSON object.
  case jsonLines
  /// A web page with an article in it.
  case page
  /// A feed, or some other XML.
  case feed
  /// One article in Markdown.
  case markdown
  /// A message of mail.
  case mail
  /// One article a row, its fields in columns.
  case table
  /// A PDF.
  case pdf
  /// Something that is not read yet, by its name for people.
  case other(String)
  /// The name doesn't tell.
  case unknown

  /// What a file's name says of it.
  init(name: some Collection<UInt8>) {
    let base = name.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
    // What gzip has compressed is what its name says before that.
    if base.count > 3, LetterCase.lowered(base.suffix(3)) == Array(".gz".utf8) {
      self = InputKind(name: base.dropLast(3))
      return
    }
    guard let dot = base.dropFirst().lastIndex(of: UInt8(ascii: ".")) else {
      self = .unknown
      return
    }
    let suffix = String(decoding: LetterCase.lowered(base[(dot + 1)...]), as: UTF8.self)
    switch suffix {
    case "txt", "text": self = .text
    case "jsonl", "ndjson": self = .jsonLines
    case "html", "htm", "xhtml", "shtml", "php", "asp", "aspx": self = .page
    case "xml", "rss", "atom", "rdf": self = .feed
    case "md", "markdown": self = .markdown
    case "eml": self = .mail
    case "csv", "tsv": self = .table
    case "pdf": self = .pdf
    default: self = Self.others[suffix].map { .other($0) } ?? .unknown
    }
  }

  /// Endings of names, and what they stand for.
  private static let others: [String: String] = {
    let kinds: [(String, String)] = [
      ("an archive of a web page", "mhtml mht"), ("a document to be printed", "ps djvu"),
      ("a picture", "png jpg jpeg gif webp bmp tif tiff svg ico heic avif psd"),
      ("a film or a sound", "mp3 mp4 m4a m4v wav ogg ogv webm avi mov mkv flac aac wmv"),
      ("an archive", "zip tgz bz2 xz zst 7z rar tar warc lz4 jar"),
      ("an office document", "doc docx odt rtf xls xlsx ods ppt pptx odp epub mobi pages"),
      ("JSON other than one object a line in a .jsonl file", "json geojson"),
      ("a table", "parquet"), ("XML", "xsl xsd kml"), ("mail", "mbox msg"), ("a text with markup", "rst adoc org tex"),
      ("a database", "db sqlite sqlite3 sql"),
      (
        "a program's file",
        "py js ts c h cpp hpp swift rs go java rb sh css yaml yml toml ini cfg conf lock exe dll so a o bin"
      ),
      ("a log", "log"),
    ]
    var table: [String: String] = [:]
    for (kind, suffixes) in kinds { for suffix in suffixes.split(separator: " ") { table[String(suffix)] = kind } }
    return table
  }()

  /// What the first bytes of a file say that it is; `nil` where they don't tell.
  ///
  /// - Parameter named: what its name says: a page may begin with anything in angle brackets.
  static func content(_ bytes: [UInt8], named: InputKind) -> InputKind? {
    let text = TextEncoding.decode(Array(bytes.prefix(4096))).text
    let head = LetterCase.lowered(text.drop { TokenizerBytes.isSpace($0) })
    if head.starts(with: "%pdf-".utf8) { return .pdf }
    guard head.first == UInt8(ascii: "<") else { return nil }
    let start = String(decoding: head, as: UTF8.self)
    if ["<!doctype html", "<html", "<head", "<body", "<meta"].contains(where: { start.hasPrefix($0) }) { return .page }
    for root in ["<rss", "<feed", "<rdf:rdf"] where start.containsBytes(of: root) {
      if !start.containsBytes(of: "<html") { return .feed }
    }
    if start.containsBytes(of: "<html") { return .page }
    if start.hasPrefix("<?xml") { return .feed }
    let tags = ["<p>", "<p ", "<div", "<a ", "<br", "<table", "<title", "<script", "<article", "<h1"]
    return named == .page || tags.count { start.containsBytes(of: $0) } >= 2 ? .page : nil
  }

  /// What the first bytes of a file say that is not plain text; `nil` for text.
  static func magic(_ bytes: [UInt8]) -> ReadingError? {
    for (start, kind) in signatures where bytes.starts(with: start) { return .binary(kind) }
    let head = LetterCase.lowered(
      bytes.prefix(256).drop { TokenizerBytes.isSpace($0) || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF })
    if head.starts(with: "<!doctype html".utf8) || head.starts(with: "<html".utf8) { return .notPlainText("HTML") }
    if head.starts(with: "<?xml".utf8) { return .notPlainText("XML") }
    if head.starts(with: "{\\rtf".utf8) { return .notPlainText("RTF") }
    return nil
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF"), (Array("%!PS".utf8), "PostScript"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
    ([0x1F, 0x8B], "compressed by gzip"), (Array("BZh".utf8) + [0x31], "compressed by bzip2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed by xz"), ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), (Array("Rar!".utf8), "a RAR archive"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    (Array("GIF8".utf8), "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "an SQLite database"), (Array("OggS".utf8), "a sound"),
    (Array("ID3".utf8) + [0x03], "a sound"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"), ([0x00, 0x61, 0x73, 0x6D], "a program"),
  ]

  /// Whether bytes are no text in any encoding: too many of the first ones are control characters.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(8192)
    let controls = sample.count { $0 < 0x20 && !($0 >= 0x07 && $0 <= 0x0D) && $0 != 0x1B }
    return controls > 4 && controls * 20 > sample.count
  }
}
