internal import TimelineIngest

/// The modes that the program's word lists give events: read only where a question names one that no event of the file has.
enum ModeWords {
  /// Each once, in no order.
  static func all() -> Set<String> {
    let table = LexiconTable(named: "triggers")
    let column = table.column("mode")
    return Set((0..<table.count).map { table.text(table.cell($0, column)) }.filter { !$0.isEmpty })
  }
}
