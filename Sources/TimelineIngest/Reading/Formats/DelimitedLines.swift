/// The rows of a table in a text: separated by commas or another mark, quoted where need be.
///
/// - SeeAlso: RFC 4180.
struct DelimitedLines {
  /// A row: its cells lie one behind the other.
  struct Row {
    /// The bytes of all cells.
    var bytes: [UInt8] = []
    /// The cells, as half-open ranges of the bytes.
    var cells: [Range<Int>] = []
    /// The number of the row's first line, from 1.
    var line = 0

    /// The text of a cell, bytes that are no UTF-8 read as Windows-1252; empty for one that the row lacks.
    func text(_ cell: Int?) -> String {
      guard let cell, cells.indices.contains(cell), !cells[cell].isEmpty else { return "" }
      let found = bytes[cells[cell]]
      return String(validating: found, as: UTF8.self)
        ?? String(decoding: TextEncoding.decode(Array(found)).text, as: UTF8.self)
    }
  }

  /// A row of more bytes is refused.
  private static let longest = 16 << 20

  private let file: InputFile
  /// What parts cells.
  private(set) var separator: UInt8
  /// Whether cells may be quoted.
  var isQuoted: Bool
  private(set) var line = 0

  /// The rows of a file.
  ///
  /// - Parameters:
  ///   - separator: what parts cells; found in the first row where it isn't given.
  ///   - isQuoted: whether quotes hold cells together; in tables between tabs they are plain characters.
  init(_ file: InputFile, separator: UInt8? = nil, isQuoted: Bool = true) {
    self.file = file
    self.separator = separator ?? 0
    self.isQuoted = isQuoted
  }

  /// Reads the next row that isn't blank; `false` at the end.
  ///
  /// - Throws: ``ReadingError/badRecord(_:)`` for a row that is too long or whose quotes don't close, ``ReadingError/tooLarge`` for a line that is too long; the next call goes on after it. After
  ///   anything else the table is over.
  mutating func next(_ row: inout Row) throws(ReadingError) -> Bool {
    while var text = try file.readLine(limit: Self.longest) {
      line += 1
      row.line = line
      if line == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
      if text.last == 0x0D { text.removeLast() }
      if line == 1, let fault = Self.fault(of: text) { throw .badTable(fault) }
      if text.isEmpty { continue }
      if separator == 0 { separator = Self.separator(in: text) }
      if isQuoted, text.contains(UInt8(ascii: "\"")) {
        while !Self.isWhole(text, separator) {
          guard let more = try file.readLine(limit: Self.longest), text.count + more.count <= Self.longest else {
            throw .badRecord("its quotes are not closed")
          }
          line += 1
          text.append(0x0A)
          text.append(contentsOf: more)
          if text.last == 0x0D { text.removeLast() }
        }
        Self.cutQuoted(text, separator, &row)
      } else {
        Self.cut(text, separator, &row)
      }
      return true
    }
    return false
  }

  /// What is wrong with a first row that is none of a table in UTF-8 or a code page, if anything.
  private static func fault(of text: [UInt8]) -> String? {
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      return "it is UTF-16: save it as UTF-8, or convert it with iconv -f UTF-16 -t UTF-8"
    }
    if text.contains(0) { return "it is no text" }
    if text.contains(0x0D), !text.contains(UInt8(ascii: "\"")) {
      return "its lines end with carriage returns alone: save it with line feeds, or convert it with tr '\\r' '\\n'"
    }
    return nil
  }

  /// The mark that most often parts the words of a first row.
  static func separator(in row: [UInt8]) -> UInt8 {
    var counts: [(mark: UInt8, count: Int)] = ",\t;|".utf8.map { ($0, 0) }
    var isWithin = false
    for byte in row {
      if byte == UInt8(ascii: "\"") { isWithin.toggle() }
      if !isWithin, let at = counts.firstIndex(where: { $0.mark == byte }) { counts[at].count += 1 }
    }
    return counts.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.mark : nil } ?? UInt8(ascii: ",")
  }

  private static func cut(_ text: [UInt8], _ separator: UInt8, _ row: inout Row) {
    row.cells.removeAll(keepingCapacity: true)
    var start = 0
    text.withUnsafeBufferPointer { bytes in
      for at in bytes.indices where bytes[at] == separator {
        row.cells.append(start..<at)
        start = at + 1
      }
    }
    row.cells.append(start..<text.count)
    row.bytes = text
  }

  /// Whether the last cell's quotes are closed.
  private static func isWhole(_ text: [UInt8], _ separator: UInt8) -> Bool {
    var isWithin = false
    var isStart = true
    for byte in text {
      if byte == UInt8(ascii: "\""), isStart || isWithin {
        isWithin.toggle()
        isStart = !isWithin
      } else {
        isStart = !isWithin && byte == separator
      }
    }
    return !isWithin
  }

  private static func cutQuoted(_ text: [UInt8], _ separator: UInt8, _ row: inout Row) {
    row.cells.removeAll(keepingCapacity: true)
    row.bytes.removeAll(keepingCapacity: true)
    var start = 0
    var isWithin = false
    var isStart = true
    var at = 0
    while at < text.count {
      let byte = text[at]
      at += 1
      if isWithin {
        guard byte == UInt8(ascii: "\"") else {
          row.bytes.append(byte)
          continue
        }
        if at < text.count, text[at] == byte {
          row.bytes.append(byte)
          at += 1
        } else {
          isWithin = false
        }
      } else if byte == UInt8(ascii: "\""), isStart {
        isWithin = true
        isStart = false
      } else if byte == separator {
        row.cells.append(start..<row.bytes.count)
        start = row.bytes.count
        isStart = true
      } else {
        isStart = false
        row.bytes.append(byte)
      }
    }
    row.cells.append(start..<row.bytes.count)
  }
}
