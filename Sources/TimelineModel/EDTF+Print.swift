extension EDTF: CustomStringConvertible {
  /// The string, in the one form that this program writes: reading it back gives the same value.
  public var description: String {
    switch content {
    case .date(let date, let time): date.description + (time.map { "T\($0)" } ?? "")
    case .interval(let from, let to): EDTF.text(from) + "/" + EDTF.text(to)
    case .oneOf(let elements): "[" + elements.map(EDTF.text).joined(separator: ",") + "]"
    case .allOf(let elements): "{" + elements.map(EDTF.text).joined(separator: ",") + "}"
    }
  }

  private static func text(_ bound: Bound) -> String {
    switch bound {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }

  private static func text(_ element: Element) -> String {
    switch element {
    case .date(let date): date.description
    case .range(let from, let to): (from?.description ?? "") + ".." + (to?.description ?? "")
    }
  }
}

extension EDTF.Date: CustomStringConvertible {
  /// The date; a doubt that all parts up to one share stands behind that part, any other before its own.
  public var description: String {
    let parts = [year.description, month?.description, day?.description].compactMap { $0 }
    // The longest run of parts from the year on that share a doubt, when nothing after the run is in doubt.
    let shared = doubts[0].isEmpty ? 0 : doubts[..<parts.count].prefix { $0 == doubts[0] }.count
    let grouped = shared > 0 && doubts[shared..<parts.count].allSatisfy(\.isEmpty)
    return parts.enumerated().map { index, part in
      if grouped { return part + (index == shared - 1 ? doubts[0].sign : "") }
      return doubts[index].sign + part
    }.joined(separator: "-")
  }
}

extension EDTF.Doubt {
  /// The sign that stands for it.
  var sign: String {
    switch self {
    case .uncertain: "?"
    case .approximate: "~"
    case [.uncertain, .approximate]: "%"
    default: ""
    }
  }
}

extension EDTF.Digits: CustomStringConvertible {
  /// The digits as they stand.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension EDTF.Year: CustomStringConvertible {
  /// The year in its own notation.
  public var description: String {
    (isLong ? "Y" : "") + (isNegative ? "-" : "") + digits.description + (exponent.map { "E\($0)" } ?? "")
      + (significant.map { "S\($0)" } ?? "")
  }
}

extension EDTF.Clock: CustomStringConvertible {
  /// The clock time, `23:20:30Z`.
  public var description: String {
    "\(Day.padded(hour, 2)):\(Day.padded(minute, 2)):\(Day.padded(second, 2))\(shift)"
  }
}
