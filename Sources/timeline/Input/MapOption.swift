import ArgumentParser

/// Reads `--map field=column,field=column`.
enum MapOption {
  /// The columns of fields, as they were given.
  ///
  /// - Parameter fields: what may be given.
  static func pairs(_ text: String?, fields: [String]) throws -> [String: String] {
    var pairs: [String: String] = [:]
    for part in (text ?? "").split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingPrefix(" ") }
      guard sides.count == 2, !sides[1].isEmpty else {
        throw ValidationError("--map: '\(part)' is no pair: write it as field=column, several with commas between.")
      }
      let field = String(sides[0])
      guard fields.contains(field) else {
        throw ValidationError("--map: there is no field '\(field)'; fields are \(fields.joined(separator: ", ")).")
      }
      if pairs[field] != nil {
        throw ValidationError("--map: '\(field)' is given twice: a field has one column.")
      }
      pairs[field] = String(sides[1])
    }
    return pairs
  }
}
