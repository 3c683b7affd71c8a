internal import TimelineIngest

/// The rows of a word list, their cells by the name of the column.
struct Rows: Sequence {
  /// One row.
  struct Element {
    fileprivate let table: LexiconTable
    fileprivate let columns: [String: Int]
    fileprivate let row: Int

    /// The text of a cell; empty where the list has no such column.
    subscript(_ column: String) -> String {
      table.text(table.cell(row, columns[column]))
    }

    /// The items of a cell that is a list.
    func list(_ column: String) -> [String] {
      table.items(table.cell(row, columns[column])).map { table.text($0) }
    }
  }

  private let table: LexiconTable
  private let columns: [String: Int]

  /// The rows of a list.
  init(_ table: LexiconTable) {
    self.table = table
    columns = Dictionary(table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func makeIterator() -> AnyIterator<Element> {
    var row = 0
    return AnyIterator {
      guard row < table.count else { return nil }
      defer { row += 1 }
      return Element(table: table, columns: columns, row: row)
    }
  }
}
