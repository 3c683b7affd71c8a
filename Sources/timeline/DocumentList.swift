import ArgumentParser
import TimelineModel
import TimelineStore

/// Prints what documents there are.
struct DocumentList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print all documents: id, day of publication, publisher, mentions of events, address, title.",
    discussion: """
      Examples:
        timeline document list
        timeline document list --format jsonl | head
      """
  )

  /// How documents are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl, csv
  }

  @OptionGroup var store: StoreOptions

  @Option(help: "table, jsonl (a document a line) or csv.")
  var format: Format = .table

  func run() throws {
    let timeline = try store.open(.read)
    var count = 0
    Pager.start()
    try Failure.ending(with: .failed) {
      try timeline.documents { listed in
        if count == 0, format == .csv { Console.write(CSV.line(Self.header) + "\r\n") }
        count += 1
        switch format {
        case .table: Console.line(Self.line(listed))
        case .csv: Console.write(CSV.line(Self.cells(listed)) + "\r\n")
        case .jsonl: Console.line(Self.json(listed).compact)
        }
      }
    }
    if count == 0 { Console.note("There is no document yet. Read some with: timeline ingest PATH") }
  }

  private static let header = ["id", "published", "published_basis", "publisher", "mentions", "uri", "title"]

  private static func cells(_ listed: ListedDocument) -> [String] {
    let document = listed.document
    return [
      String(document.id), document.publication?.day.description ?? "", document.publication?.basis.rawValue ?? "",
      document.publisher ?? "", String(listed.mentions), document.uri, document.title ?? "",
    ]
  }

  /// A line for reading: columns of fixed width, so that any number of documents can be printed as they come.
  private static func line(_ listed: ListedDocument) -> String {
    let cells = cells(listed).map { SafeText.line($0) }
    let published = listed.document.publication.map { DatePhrase.day($0.day) } ?? "undated"
    let line = [
      CharacterWidth.padded(cells[0], to: 6), CharacterWidth.padded(published, to: 12),
      CharacterWidth.padded(CharacterWidth.fitted(cells[3], to: 20), to: 20), CharacterWidth.padded(cells[4], to: 5),
      cells[5] + (cells[6].isEmpty ? "" : "  " + cells[6]),
    ].joined(separator: " ")
    return Console.columns.map { CharacterWidth.fitted(line, to: $0) } ?? line
  }

  private static func json(_ listed: ListedDocument) -> JSON {
    let document = listed.document
    return .object([
      ("id", .int(Int(document.id))), ("uri", .string(document.uri)), ("publisher", .optional(document.publisher)),
      ("title", .optional(document.title)), ("published", .optional(document.publication?.day.description)),
      ("published_basis", .optional(document.publication?.basis.rawValue)), ("mentions", .int(listed.mentions)),
    ])
  }
}
