import TimelineModel

/// Why a row is no event, in words.
package struct ImportFault: Error, Equatable, Sendable {
  /// A part of a sentence: "its day is no day".
  package let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// A kind of data set.
package enum ImportFormat: String, Sendable, CaseIterable {
  case acled, ucdp, gdelt
  case gdeltMentions = "gdelt-mentions"
  case csv

  /// The data set's name, as events are shown to come from it.
  package var name: String {
    switch self {
    case .acled: "ACLED"
    case .ucdp: "UCDP GED"
    case .gdelt, .gdeltMentions: "GDELT"
    case .csv: "CSV"
    }
  }
}

/// Reads the events of a data set's file, row by row, with little memory.
package struct ImportReader {
  /// What a row holds.
  package enum Item: Sendable {
    case event(ImportedEvent)
    case report(ImportedReport)
    /// A row that is none, and why.
    case fault(line: Int, ImportFault)
  }

  /// The names of the fields that a mapping may give columns for.
  package static let fields = MappedRows.fields

  /// What the file is.
  package private(set) var format = ImportFormat.csv
  private var lines: DelimitedLines
  private var names = ImportNames()
  private var table = TableRows(columns: [:])
  private var mapped: MappedRows?
  private var row = DelimitedLines.Row()
  /// Whether the first row is read already and waits.
  private var isWaiting = false

  /// Opens a file, `-` for standard input, and finds out what it is.
  ///
  /// - Parameters:
  ///   - format: what the user says that it is.
  ///   - map: columns of fields, for a table of nobody's.
  /// - Throws: ``ReadingError`` for what can't be opened or is no data set that is known.
  package init(path: String, format given: ImportFormat?, map: [String: String] = [:]) throws(ReadingError) {
    let file = try InputPath(named: path).open()
    let isPlain = given == .gdelt || given == .gdeltMentions
    lines = DelimitedLines(file, separator: isPlain ? 0x09 : nil, isQuoted: !isPlain)
    guard try lines.next(&row) else { throw .empty }
    if let found = given ?? Self.format(of: row, map: map) {
      format = found
    } else {
      let header = row.cells.indices.prefix(8).map { RowFields(row: row).text($0) ?? "" }.joined(separator: ", ")
      throw .badTable(
        "it is no data set that is known (its first row is \(header.prefix(80))); say which column is the date with --map date=COLUMN"
      )
    }
    if format == .gdelt || format == .gdeltMentions {
      isWaiting = true
      names = ImportNames(inCapitals: true)
      lines.isQuoted = false
      return
    }
    let header = row.cells.indices.map { row.text($0) }
    table = TableRows(
      columns: Dictionary(
        header.enumerated().map { (MarkupTree.folded($1.utf8).lowercased(), $0) },
        uniquingKeysWith: { first, _ in first }))
    if format == .csv {
      mapped = MappedRows(header: header, map: map)
      guard mapped != nil else { throw .badTable("no column is the date; say which one is with --map date=COLUMN") }
    }
  }

  /// What a file is, by its first row.
  private static func format(of row: DelimitedLines.Row, map: [String: String]) -> ImportFormat? {
    let fields = RowFields(row: row)
    let header = row.cells.indices.map { row.text($0).lowercased() }
    if header.contains("event_id_cnty") { return .acled }
    if header.contains("type_of_violence"), header.contains("date_start") { return .ucdp }
    if fields.number(0) != nil {
      if [57, 58, 61].contains(row.cells.count), fields.bytes(1).count == 8 { return .gdelt }
      if (14...16).contains(row.cells.count), fields.bytes(1).count == 14, fields.bytes(2).count == 14 {
        return .gdeltMentions
      }
    }
    return map["date"] != nil || header.contains("date") ? .csv : nil
  }

  /// What comes next; `nil` at the end.
  package mutating func next() -> Item? {
    do throws(ReadingError) {
      if isWaiting { isWaiting = false } else if try !lines.next(&row) { return nil }
    } catch {
      switch error {
      case .badRecord(let why): return .fault(line: lines.line, ImportFault(why))
      case .tooLarge: return .fault(line: lines.line + 1, ImportFault("it is longer than a row may be (16 MB)"))
      default:
        if hasFailed { return nil }
        hasFailed = true
        let why = error.description.last == "." ? error.description.dropLast() : error.description[...]
        return .fault(line: lines.line + 1, ImportFault("the file is read up to here only: \(why)"))
      }
    }
    let result: Result<ImportedEvent, ImportFault>
    switch format {
    case .gdeltMentions:
      switch GDELTRows.report(row) {
      case .success(let report): return .report(report)
      case .failure(let fault): return .fault(line: row.line, fault)
      }
    case .gdelt: result = GDELTRows.event(row, &names)
    case .acled: result = table.acled(row, &names)
    case .ucdp: result = table.ucdp(row, &names)
    case .csv: result = mapped?.event(row, &names) ?? .failure(ImportFault("no column is the date"))
    }
    switch result {
    case .success(let event): return .event(event)
    case .failure(let fault): return .fault(line: row.line, fault)
    }
  }

  private var hasFailed = false
}
