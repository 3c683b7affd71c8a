/// What the cells of a column mean, each different cell read once: a long list says the same few things again and again.
struct CellCache<Value> {
  private var cells = Vocabulary(capacity: 1 << 8)
  private var values: [Value] = []

  /// The meaning of a cell.
  ///
  /// - Parameter read: tells the meaning of a text; called for the first cell of that text only.
  mutating func value(of cell: LexiconTable.Cell, in table: LexiconTable, _ read: (String) -> Value) -> Value {
    let id = Int(cells.insert(table.bytes[cell]))
    if id == values.count { values.append(read(table.text(cell))) }
    return values[id]
  }
}
