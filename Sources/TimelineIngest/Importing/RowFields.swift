import TimelineModel

/// The cells of a row, asked for as what they should be.
struct RowFields {
  let row: DelimitedLines.Row

  /// The bytes of a cell; none for one that the row lacks.
  func bytes(_ cell: Int?) -> ArraySlice<UInt8> {
    guard let cell, row.cells.indices.contains(cell) else { return [] }
    return row.bytes[row.cells[cell]]
  }

  /// A text, made fit to be shown; `nil` for an empty one.
  func text(_ cell: Int?) -> String? {
    let found = bytes(cell)
    if found.isEmpty { return nil }
    let isPlain = found.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    let text =
      isPlain
      ? String(decoding: found, as: UTF8.self)
      : String(decoding: StoredText.clean(Array(row.text(cell).utf8)), as: UTF8.self)
    return text.utf8.allSatisfy(TokenizerBytes.isSpace) ? nil : text
  }

  /// A whole number; `nil` for anything else.
  func number(_ cell: Int?) -> Int? {
    let found = bytes(cell)
    guard !found.isEmpty, found.count <= 18 else { return nil }
    var digits = found[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var value = 0
    for byte in digits {
      guard TokenizerBytes.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return digits.isEmpty ? nil : isNegative ? -value : value
  }

  /// Degrees between two bounds.
  func degrees(_ cell: Int?, within bound: Double) -> Double? {
    guard let text = text(cell), let value = Double(text), value >= -bound, value <= bound else { return nil }
    return value
  }

  /// A day: `20151008`, ISO 8601 with or without a time, or with a month's name.
  func day(_ cell: Int?) -> Day? {
    let found = bytes(cell)
    if found.count == 8, let number = number(cell) {
      return Day(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }
    return text(cell).flatMap { PageDate.day($0) }
  }

  /// That a cell is no day, and how one is written.
  func noDay(_ cell: Int?, _ name: String) -> ImportFault {
    guard let text = text(cell) else { return ImportFault("it has no \(name)") }
    return ImportFault("its \(name) '\(text.prefix(40))' is no day: write it as 2015-10-07")
  }

  /// What is wrong with coordinates that are given, if anything.
  func coordinateFault(_ latitude: Int?, _ longitude: Int?) -> ImportFault? {
    let given = [(latitude, "latitude", 90.0), (longitude, "longitude", 180.0)].map { ($0, text($0.0)) }
    for ((cell, name, bound), text) in given where text != nil && degrees(cell, within: bound) == nil {
      return ImportFault(
        "its \(name) '\((text ?? "").prefix(40))' is none: write degrees from -\(Int(bound)) to \(Int(bound)), as 36.25"
      )
    }
    if given.count(where: { $0.1 != nil }) == 1 { return ImportFault("it has one of latitude and longitude, not both") }
    return nil
  }

  /// A name for a place of which only the coordinates are given.
  func point(_ latitude: Int?, _ longitude: Int?) -> String? {
    guard let north = text(latitude), let east = text(longitude) else { return nil }
    return "\(north), \(east)"
  }

  /// A hash of the whole row (FNV-1a).
  var digest: Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    row.bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return Int64(bitPattern: hash)
  }

  /// A place, where it has a name; coordinates only where both are there.
  func place(_ name: String?, country: String?, latitude: Int?, longitude: Int?) -> PlaceReference? {
    guard let name else { return nil }
    let (north, east) = (degrees(latitude, within: 90), degrees(longitude, within: 180))
    let isWhole = north != nil && east != nil
    return PlaceReference(
      name: name, country: country, latitude: isWhole ? north : nil, longitude: isWhole ? east : nil)
  }
}
