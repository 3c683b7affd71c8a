internal import LexiconData

/// One of the embedded word lists, cut into rows and cells without copying them.
///
/// A cell is a half-open byte range of ``bytes``; text is made of it only on request.
///
/// - Complexity: one pass over the bytes to make, no allocation for a cell.
package struct LexiconTable: Sendable {
  /// A half-open range of ``bytes``.
  package typealias Cell = Range<Int>

  /// The whole file.
  package let bytes: [UInt8]
  /// The names of the columns, from the header line.
  package let columns: [String]
  /// How many rows there are, the header, comments and empty lines left out.
  package let count: Int
  private var cells: [Int32]

  /// The list of a file of the folder Lexicon, named without its ending; an empty table for an unknown name.
  package init(named name: String) {
    let list = name.withCString { lexicon_named($0) }
    self.init(bytes: Array(UnsafeBufferPointer(start: list.bytes, count: list.count)))
  }

  /// A table of the bytes of a file: tab-separated, a header line first, `#` begins a comment line.
  ///
  /// Cells that a row lacks are empty; cells beyond the header's are left out.
  package init(bytes: [UInt8]) {
    var columns: [String] = []
    var cells: [Int32] = []
    var rows = 0
    cells.reserveCapacity(bytes.count / 4)
    bytes.span.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        if !columns.isEmpty, buffer[at] != UInt8(ascii: "#"), buffer[at] != 0x0A, buffer[at] != 0x0D {
          at = Self.cut(buffer, from: at, into: columns.count, &cells)
          rows += 1
          continue
        }
        var end = at
        while end < buffer.count, buffer[end] != 0x0A { end += 1 }
        let next = end + 1
        if end > at, buffer[end - 1] == 0x0D { end -= 1 }
        if end > at, buffer[at] != UInt8(ascii: "#"), columns.isEmpty {
          columns = buffer[at..<end].split(separator: 0x09, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
          }
        }
        at = next
      }
    }
    self.bytes = bytes
    self.columns = columns
    self.cells = cells
    count = rows
  }

  /// The number of a column, or `nil` where the header lacks it.
  package func column(_ name: String) -> Int? {
    columns.firstIndex(of: name)
  }

  /// A cell, empty where the row or column is missing.
  package func cell(_ row: Int, _ column: Int?) -> Cell {
    guard let column, row >= 0, row < count, column >= 0, column < columns.count else { return 0..<0 }
    let at = (row * columns.count + column) * 2
    return Int(cells[at])..<Int(cells[at + 1])
  }

  /// The text of a cell or item.
  package func text(_ cell: Cell) -> String {
    String(decoding: bytes[cell], as: UTF8.self)
  }

  /// The items of a list that `|` separates, empty ones left out.
  package func items(_ cell: Cell) -> [Cell] {
    var out: [Cell] = []
    split(cell, at: UInt8(ascii: "|")) { out.append($0) }
    return out
  }

  /// The words of a cell or item, which spaces separate.
  package func words(_ cell: Cell) -> [Cell] {
    var out: [Cell] = []
    split(cell, at: 0x20) { out.append($0) }
    return out
  }

  /// Whether a cell or item is one word.
  package func isWord(_ cell: Cell) -> Bool {
    for i in cell where bytes[i] == 0x20 { return false }
    return !cell.isEmpty
  }

  private func split(_ cell: Cell, at separator: UInt8, _ body: (Cell) -> Void) {
    var start = cell.lowerBound
    for i in cell where bytes[i] == separator {
      if i > start { body(start..<i) }
      start = i + 1
    }
    if cell.upperBound > start { body(start..<cell.upperBound) }
  }

  /// Cuts the row that begins at an offset, its cells and its end found in one go.
  ///
  /// - Returns: where the next line begins.
  private static func cut(
    _ buffer: UnsafeBufferPointer<UInt8>, from line: Int, into columns: Int, _ cells: inout [Int32]
  ) -> Int {
    var start = line
    var end = line
    var column = 0
    while true {
      let byte = end < buffer.count ? buffer[end] : 0x0A
      if byte == 0x09 || byte == 0x0A {
        let isCut = byte == 0x0A && end > start && buffer[end - 1] == 0x0D
        if column < columns {
          cells.append(Int32(start))
          cells.append(Int32(isCut ? end - 1 : end))
        }
        column += 1
        start = end + 1
        if byte == 0x0A { break }
      }
      end += 1
    }
    for _ in column..<max(column, columns) { cells += [Int32(end), Int32(end)] }
    return end + 1
  }
}
