import TimelineDates
import TimelineModel

/// The temporal expressions of a text, in one of the forms that they are printed in.
struct DatesReport {
  let text: [UInt8]
  let reading: TemporalReading
  /// Whether each line says how its value was found.
  let explains: Bool

  /// Writes all expressions to standard output.
  func print(_ format: Dates.Format) {
    switch format {
    case .table: table()
    case .jsonl: for index in reading.expressions.indices { Console.line(json(index).compact) }
    case .timeml: Console.write(tagged())
    }
  }

  private func slice(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// An expression as an object: the shape that scripts rely on.
  func json(_ index: Int) -> JSON {
    let expression = reading.expressions[index]
    var pairs: [(String, JSON)] = [
      ("start", .int(expression.range.lowerBound)), ("end", .int(expression.range.upperBound)),
      ("text", .string(slice(expression.range))), ("type", .string(expression.kind.rawValue)),
      ("value", .string(expression.value)), ("mod", .optional(expression.modifier)),
      ("earliest", .optional(expression.span?.earliest?.description)),
      ("latest", .optional(expression.span?.latest?.description)), ("edtf", .optional(expression.span?.edtf)),
    ]
    if explains { pairs.append(("explanation", .string(reading.explanation(of: index)))) }
    return .object(pairs)
  }

  /// The text with a TIMEX3 element around each expression, its own angle brackets and ampersands escaped.
  func tagged() -> String {
    var out = ""
    var at = 0
    for (index, expression) in reading.expressions.enumerated() {
      out += Self.escaped(slice(at..<expression.range.lowerBound))
      out += "<TIMEX3 tid=\"t\(index + 1)\" type=\"\(expression.kind.rawValue)\" value=\"\(expression.value)\""
      if let modifier = expression.modifier { out += " mod=\"\(modifier)\"" }
      out += ">" + Self.escaped(slice(expression.range)) + "</TIMEX3>"
      at = expression.range.upperBound
    }
    return out + Self.escaped(slice(at..<text.count))
  }

  private static func escaped(_ text: String) -> String {
    ScalarText.replaced(SafeText.lines(text)) { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : nil }
  }

  private func table() {
    let rows = reading.expressions.indices.map { index in
      let expression = reading.expressions[index]
      let words = SafeText.line(slice(expression.range).split(whereSeparator: \.isWhitespace).joined(separator: " "))
      return [
        words, expression.kind.rawValue, expression.value, expression.modifier ?? "", expression.span?.edtf ?? "",
        explains ? SafeText.line(reading.explanation(of: index)) : "",
      ]
    }
    let header = ["expression", "type", "value", "mod", "days", explains ? "how" : ""]
    let widths = header.indices.map { column in
      ([header] + rows).map { CharacterWidth.of($0[column]) }.max() ?? 0
    }
    for row in rows.isEmpty ? [] : [header] + rows {
      let cells = row.indices.map { CharacterWidth.padded(row[$0], to: widths[$0]) }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      Console.line(line)
    }
  }
}
