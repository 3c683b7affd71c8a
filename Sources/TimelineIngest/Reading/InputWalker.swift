/// Goes through files, folders and standard input, and gives their documents one at a time.
///
/// Folders are read recursively in the order of their names, regular files only; a symbolic link is followed only where it
/// was named itself, and so is a pipe. Only the names of the folders on the way are held in memory.
public struct InputWalker: Sequence {
  /// How files are to be read.
  public enum Format: String, Sendable, CaseIterable {
    /// By their first bytes, then by their names: `.txt` and `.text` as text, `.jsonl` and `.ndjson` as JSONL.
    case automatic
    /// Each as one article.
    case text
    /// Each as one article a line.
    case jsonl
    /// Each as a web page.
    case html
    /// Each as a feed.
    case feed
    /// Each as Markdown.
    case markdown
    /// Each as a message of mail.
    case mail
    /// Each as a table, one article a row.
    case csv
    /// Each as a PDF.
    case pdf
  }

  /// What was come upon.
  public enum Item: Sendable, Equatable {
    /// The bytes of one article.
    case text([UInt8], uri: String)
    /// The bytes of a file of another kind, which may hold several articles.
    case file([UInt8], uri: String, kind: InputKind)
    /// A line of JSONL, with its number from 1.
    case record([UInt8], uri: String, line: Int)
    /// A row of a table, its cells by the fields that they hold, with its line's number from 1.
    case row([String: String], uri: String, line: Int)
    /// A file that is not read, and why.
    case skipped(uri: String, String)
    /// An input that failed.
    case failed(uri: String, ReadingError)
  }

  private let paths: [String]
  private let format: Format
  private let names: FieldNames

  /// A walk through paths, `-` among them for standard input.
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - format: what files are; `automatic` looks at their bytes and names.
  ///   - names: which columns of tables hold which fields.
  public init(paths: [String], format: Format = .automatic, names: FieldNames = FieldNames()) {
    (self.paths, self.format, self.names) = (paths, format, names)
  }

  /// Begins the walk.
  public func makeIterator() -> Iterator { Iterator(paths: paths, format: format, names: names) }

  /// The walk and where it has come to.
  public struct Iterator: IteratorProtocol {
    private let format: Format
    /// What is still to visit, the next last.
    private var pending: [InputPath]
    /// The JSONL file in which the walk stands.
    private var lines: (file: InputFile, uri: String, number: Int)?
    /// The table in which the walk stands.
    private var table: DocumentTable?
    private let names: FieldNames

    fileprivate init(paths: [String], format: Format, names: FieldNames) {
      (self.format, self.names) = (format, names)
      pending = paths.reversed().map { InputPath(named: $0) }
    }

    /// The next thing that the walk comes upon.
    public mutating func next() -> Item? {
      while true {
        if let item = nextLine() ?? nextRow() { return item }
        guard let path = pending.popLast() else { return nil }
        if let item = visit(path) { return item }
      }
    }

    private mutating func nextLine() -> Item? {
      while let (file, uri, number) = lines {
        do throws(ReadingError) {
          guard let line = try file.readLine(limit: DocumentReader.largestDocument) else { break }
          lines?.number = number + 1
          if !line.allSatisfy(TokenizerBytes.isSpace) { return .record(line, uri: uri, line: number + 1) }
        } catch {
          lines?.number = number + 1
          if error != .tooLarge { lines = nil }
          return .failed(uri: "\(uri)#\(number + 1)", error)
        }
      }
      lines = nil
      return nil
    }

    private mutating func nextRow() -> Item? {
      let item = table?.next()
      if item == nil { table = nil }
      return item
    }

    private mutating func visit(_ path: InputPath) -> Item? {
      if path.isStandardInput { return open(path, as: format.kind ?? .unknown) }
      if path.isHidden { return .skipped(uri: path.uri, "it is hidden") }
      switch path.status() {
      case .failure(let error): return .failed(uri: path.uri, error)
      case .success(.folder):
        switch path.children() {
        case .failure(let error): return .failed(uri: path.uri, error)
        case .success(let children):
          pending.append(contentsOf: children.reversed())
          return nil
        }
      case .success(.link): return .skipped(uri: path.uri, "a symbolic link is not followed")
      case .success(.pipe) where path.isNamed: return open(path, as: format.kind ?? .unknown)
      case .success(.special) where path.isNamed:
        return .failed(uri: path.uri, .system("it is no file, folder or pipe"))
      case .success(.pipe), .success(.special): return .skipped(uri: path.uri, "it is no regular file")
      case .success(.file): return visit(file: path)
      }
    }

    private mutating func visit(file path: InputPath) -> Item? {
      if let kind = format.kind { return open(path, as: kind) }
      switch InputKind(name: path.bytes) {
      case .other(let kind):
        // What lies about in a folder is passed over; what was named is asked for.
        if path.isNamed { return .failed(uri: path.uri, .notPlainText(kind)) }
        return .skipped(uri: path.uri, "it is \(kind), which is not read yet")
      case let kind: return open(path, as: kind)
      }
    }

    private mutating func open(_ path: InputPath, as kind: InputKind) -> Item? {
      do throws(ReadingError) {
        let file = try path.open()
        // What comes through a pipe has no name that lasts: the next pipe of that name holds something else.
        let uri = path.isPipe ? "-" : path.uri
        if kind == .jsonLines {
          lines = (file, uri, 0)
          return nextLine()
        }
        if kind == .table {
          var opened = DocumentTable(file, uri: uri)
          if let fault = try opened.begin(names) {
            // A table of something else may lie in a folder; one that the user has a mapping for is asked for.
            let isAsked = format != .automatic || path.isNamed && names.namesText
            return isAsked ? .failed(uri: path.uri, .badTable(fault)) : .skipped(uri: path.uri, fault)
          }
          table = opened
          return nextRow()
        }
        let bytes = try file.readAll(limit: DocumentReader.largestDocument)
        let content = format == .automatic ? InputKind.content(bytes, named: kind) ?? kind : kind
        if ![.text, .unknown, .jsonLines].contains(content) { return .file(bytes, uri: uri, kind: content) }
        if kind == .unknown, !path.isNamed,
          InputKind.magic(bytes) != nil || InputKind.isBinary(TextEncoding.decode(bytes).text)
        {
          return .skipped(uri: path.uri, "it is no plain text")
        }
        return .text(bytes, uri: uri)
      } catch {
        return .failed(uri: path.uri, error)
      }
    }
  }
}

extension InputWalker.Format {
  /// The kind of all files; `nil` where they tell themselves.
  fileprivate var kind: InputKind? {
    switch self {
    case .automatic: nil
    case .text: .text
    case .jsonl: .jsonLines
    case .html: .page
    case .feed: .feed
    case .markdown: .markdown
    case .mail: .mail
    case .csv: .table
    case .pdf: .pdf
    }
  }
}
