import TimelineModel

/// The date in a path or an address: "/2015/10/08/", "2015-10-08", "2015/oct/08", "20151008".
struct AddressDate: Equatable {
  /// The day, where the address has one.
  var day: Day?
  /// The year, the day's or of a folder of its own ("/2015/").
  var year: Int

  init?(in address: String) {
    let parts = address.utf8.split { !TokenizerBytes.isLetter($0) && !TokenizerBytes.isDigit($0) }.map { Array($0) }
    var folder: Int?
    for (index, part) in parts.enumerated() {
      if part.count == 8, let (year, month, day) = Self.packed(part),
        let found = Day(year: year, month: month, day: day)
      {
        (self.day, self.year) = (found, year)
        return
      }
      guard part.count == 4, let year = Self.number(part), (1900...2199).contains(year) else { continue }
      folder = folder ?? year
      guard index + 2 < parts.count, let month = Self.month(parts[index + 1]), parts[index + 2].count <= 2,
        let day = Self.number(parts[index + 2]), let found = Day(year: year, month: month, day: day)
      else { continue }
      (self.day, self.year) = (found, year)
      return
    }
    guard let folder else { return nil }
    year = folder
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 8, digits.allSatisfy(TokenizerBytes.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  private static func packed(_ digits: [UInt8]) -> (Int, Int, Int)? {
    guard let year = number(digits[0..<4]), let month = number(digits[4..<6]), let day = number(digits[6..<8]),
      (1900...2199).contains(year)
    else { return nil }
    return (year, month, day)
  }

  private static func month(_ part: [UInt8]) -> Int? {
    if let number = number(part), part.count <= 2 { return number }
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let lowered = String(decoding: LetterCase.lowered(part), as: UTF8.self)
    guard part.count >= 3 else { return nil }
    return names.firstIndex { lowered.hasPrefix($0) }.map { $0 + 1 }
  }
}
