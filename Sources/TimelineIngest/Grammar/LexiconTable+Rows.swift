extension LexiconTable {
  /// The rows of an embedded list as text, a cell a column: for lists of which every cell is wanted.
  static func rows(_ name: String) -> [[String]] {
    let table = LexiconTable(named: name)
    return (0..<table.count).map { row in table.columns.indices.map { table.text(table.cell(row, $0)) } }
  }
}
