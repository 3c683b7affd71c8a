extension EDTF {
  /// Reads a string of level 0, 1 or 2; `nil` for anything else.
  ///
  /// The whole text must be the date. A day that no calendar has, an interval that runs backward and a number with a
  /// space inside it are refused.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 4096 else { return nil }
    if let set = EDTF.set(bytes) {
      self.init(content: set)
    } else if let slash = bytes.firstIndex(of: UInt8(ascii: "/")) {
      guard let interval = EDTF.interval(bytes[..<slash], bytes[(slash + 1)...]) else { return nil }
      self.init(content: interval)
    } else if let mark = bytes.firstIndex(of: UInt8(ascii: "T")) {
      guard let date = Date(bytes[..<mark]), date.isPlainDay, let clock = Clock(bytes[(mark + 1)...]) else {
        return nil
      }
      self.init(content: .date(date, time: clock))
    } else {
      guard let date = Date(bytes[...]) else { return nil }
      self.init(content: .date(date, time: nil))
    }
  }

  /// Reads `2004-06-01/..`: the end must be able to lie after the beginning.
  private static func interval(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Content? {
    guard let from = bound(left), let to = bound(right), from != .unknown || to != .unknown else { return nil }
    if case .date(let start) = from, case .date(let end) = to {
      guard !start.year.isLong, !end.year.isLong, let first = start.first, let last = end.lastStart, first <= last
      else { return nil }
    }
    return .interval(from, to)
  }

  private static func bound(_ bytes: ArraySlice<UInt8>) -> Bound? {
    if bytes.isEmpty { return .unknown }
    if bytes.elementsEqual("..".utf8) { return .open }
    guard let date = Date(bytes), !date.year.isLong else { return nil }
    return .date(date)
  }

  /// Reads `[a, b..c]` or `{a, b..c}`; the commas have a space after them all or none has.
  private static func set(_ bytes: [UInt8]) -> Content? {
    guard let first = bytes.first, let last = bytes.last, bytes.count > 2 else { return nil }
    let isOne = first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    guard isOne || (first == UInt8(ascii: "{") && last == UInt8(ascii: "}")) else { return nil }
    let parts = bytes[1..<(bytes.count - 1)].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let spaced = parts.count > 1 && parts[1].first == UInt8(ascii: " ")
    var elements: [Element] = []
    for (index, part) in parts.enumerated() {
      let body = index > 0 && spaced && part.first == UInt8(ascii: " ") ? part.dropFirst() : part
      guard index == 0 || !spaced || body.count < part.count, let element = element(body) else { return nil }
      if case .range(nil, _) = element, index > 0 { return nil }
      if case .range(_, nil) = element, index < parts.count - 1 { return nil }
      elements.append(element)
    }
    return isOne ? .oneOf(elements) : .allOf(elements)
  }

  private static func element(_ bytes: ArraySlice<UInt8>) -> Element? {
    let dot = UInt8(ascii: ".")
    guard let at = bytes.firstIndex(of: dot), at + 1 < bytes.endIndex, bytes[at + 1] == dot else {
      return Date(bytes).map { .date($0) }
    }
    let (left, right) = (bytes[..<at], bytes[(at + 2)...])
    let (from, to) = (Date(left), Date(right))
    guard left.isEmpty || from != nil, right.isEmpty || to != nil, from != nil || to != nil else { return nil }
    if let start = from?.first, let end = to?.lastStart, start > end { return nil }
    return .range(from, to)
  }
}

extension EDTF.Date {
  /// Reads a date of any level: `?1984-06-~XX`.
  init?(_ bytes: ArraySlice<UInt8>) {
    var (at, end) = (bytes.startIndex, bytes.endIndex)
    func peek() -> UInt8? { at < end ? bytes[at] : nil }
    func doubt() -> EDTF.Doubt {
      let found: EDTF.Doubt
      switch peek() {
      case UInt8(ascii: "?"): found = .uncertain
      case UInt8(ascii: "~"): found = .approximate
      case UInt8(ascii: "%"): found = [.uncertain, .approximate]
      default: return []
      }
      at += 1
      return found
    }
    func pair() -> EDTF.Digits? {
      guard at + 2 <= end, bytes[at..<(at + 2)].allSatisfy(EDTF.isDigitOrOpen) else { return nil }
      at += 2
      return EDTF.Digits(bytes: Array(bytes[(at - 2)..<at]))
    }
    doubts = [doubt(), [], []]
    guard let year = EDTF.Year(bytes, &at) else { return nil }
    self.year = year
    func suffix(_ part: Int, _ doubts: inout [EDTF.Doubt]) {
      let found = doubt()
      for index in 0...part { doubts[index].formUnion(found) }
    }
    suffix(0, &doubts)
    for part in 1...2 {
      guard peek() == UInt8(ascii: "-") else { break }
      at += 1
      doubts[part] = doubt()
      guard let digits = pair() else { return nil }
      if part == 1 { month = digits } else { day = digits }
      suffix(part, &doubts)
    }
    guard at == end else { return nil }
    if year.isLong || year.significant != nil { guard month == nil else { return nil } }
    if let month, let season = month.number, season > 12 {
      guard day == nil, (21...41).contains(season) else { return nil }
    }
    end = at
    guard year.isUnbounded || first != nil else { return nil }
  }

  /// Whether it is a day of level 0, to which a clock time can be added.
  var isPlainDay: Bool {
    day?.isOpen == false && month?.isOpen == false && !year.digits.isOpen && doubts.allSatisfy(\.isEmpty)
  }
}

extension EDTF {
  static func isDigitOrOpen(_ byte: UInt8) -> Bool { isDigit(byte) || byte == UInt8(ascii: "X") }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

extension EDTF.Year {
  /// Reads a year and moves behind it: `1984`, `-01XX`, `Y-17E7`, `1950S2`.
  init?(_ bytes: ArraySlice<UInt8>, _ at: inout Int) {
    func take(_ byte: UInt8) -> Bool {
      guard at < bytes.endIndex, bytes[at] == byte else { return false }
      at += 1
      return true
    }
    func run(_ limit: Int, _ accepts: (UInt8) -> Bool) -> [UInt8] {
      let found = bytes[at...].prefix(limit).prefix(while: accepts)
      at = found.endIndex
      return Array(found)
    }
    isLong = take(UInt8(ascii: "Y"))
    isNegative = take(UInt8(ascii: "-"))
    digits = EDTF.Digits(bytes: isLong ? run(18, EDTF.isDigit) : run(5, EDTF.isDigitOrOpen))
    if isLong, take(UInt8(ascii: "E")) {
      guard let power = EDTF.Digits(bytes: run(4, EDTF.isDigit)).number, power > 0 else { return nil }
      exponent = power
    }
    if take(UInt8(ascii: "S")) {
      guard let count = EDTF.Digits(bytes: run(4, EDTF.isDigit)).number, count > 0, !digits.isOpen else { return nil }
      significant = count
    }
    guard isLong ? digits.bytes.count >= (exponent == nil ? 5 : 1) : digits.bytes.count == 4 else { return nil }
    if isLong { guard digits.bytes.first != UInt8(ascii: "0") else { return nil } }
    if isNegative { guard digits.number != 0 else { return nil } }
  }
}

extension EDTF.Clock {
  /// Reads `23:20:30`, with `Z`, `+05` or `-04:30` after it.
  init?(_ bytes: ArraySlice<UInt8>) {
    func two(_ offset: Int) -> Int? {
      let at = bytes.startIndex + offset
      guard at + 2 <= bytes.endIndex, EDTF.isDigit(bytes[at]), EDTF.isDigit(bytes[at + 1]) else { return nil }
      return Int(bytes[at] - UInt8(ascii: "0")) * 10 + Int(bytes[at + 1] - UInt8(ascii: "0"))
    }
    let start = bytes.startIndex
    guard bytes.count >= 8, bytes[start + 2] == UInt8(ascii: ":"), bytes[start + 5] == UInt8(ascii: ":"),
      let hour = two(0), let minute = two(3), let second = two(6), minute < 60, second < 60,
      hour < 24 || (hour == 24 && minute + second == 0)
    else { return nil }
    (self.hour, self.minute, self.second) = (hour, minute, second)
    let rest = bytes.dropFirst(8)
    shift = String(decoding: rest, as: UTF8.self)
    switch rest.first {
    case nil: break
    case UInt8(ascii: "Z"): guard rest.count == 1 else { return nil }
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard rest.count == 3 || rest.count == 6, let hours = two(9), hours < 24 else { return nil }
      if rest.count == 6 {
        guard bytes[start + 11] == UInt8(ascii: ":"), let minutes = two(12), minutes < 60 else { return nil }
      }
    default: return nil
    }
  }
}
