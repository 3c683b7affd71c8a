/// The articles of a table, one a row.
struct DocumentTable {
  private var lines: DelimitedLines
  private let uri: String
  private var columns: [String: Int] = [:]
  private var row = DelimitedLines.Row()
  private var isOver = false

  /// The table of a file.
  init(_ file: InputFile, uri: String) {
    lines = DelimitedLines(file)
    self.uri = uri
  }

  /// Reads the names of the columns.
  ///
  /// - Returns: what is wrong with them, if anything.
  mutating func begin(_ names: FieldNames) throws(ReadingError) -> String? {
    guard try lines.next(&row) else { return "it is empty" }
    let header = row.cells.indices.map { row.text($0) }
    guard let columns = names.columns(of: header) else {
      let list = header.prefix(12).joined(separator: ", ")
      return "none of its columns (\(list)) is an article's text; say which one is with --map text=COLUMN"
    }
    self.columns = columns
    return nil
  }

  /// The next row; `nil` at the end.
  mutating func next() -> InputWalker.Item? {
    if isOver { return nil }
    do throws(ReadingError) {
      guard try lines.next(&row) else { return nil }
      var fields: [String: String] = [:]
      for (field, column) in columns {
        let text = row.text(column)
        if !text.isEmpty { fields[field] = text }
      }
      return .row(fields, uri: uri, line: row.line)
    } catch {
      if case .badRecord = error {} else { isOver = error != .tooLarge }
      return .failed(uri: "\(uri)#\(lines.line + 1)", error)
    }
  }
}
