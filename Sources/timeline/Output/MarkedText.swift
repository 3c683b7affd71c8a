/// A text with some stretches marked: by colour, or in brackets where none is shown.
struct MarkedText {
  /// What a stretch is.
  enum Mark {
    case name, date, trigger

    /// The words as they are printed: names `[so]`, dates `<so>`, triggers `{so}`, or blue, green, red.
    func callAsFunction(_ text: String, isColoured: Bool = Terminal.isColoured) -> String {
      switch self {
      case .name: isColoured ? TextStyle.blue(text) : "[\(text)]"
      case .date: isColoured ? TextStyle.green(text) : "<\(text)>"
      case .trigger: isColoured ? TextStyle.red(text) : "{\(text)}"
      }
    }
  }

  /// A marked stretch.
  struct Span {
    /// Half-open byte offsets into the text.
    var range: Range<Int>
    var mark: Mark
    /// Stands behind the words, unmarked: an event's id, say.
    var note = ""
  }

  private let bytes: [UInt8]
  private let spans: [Span]
  private let isColoured: Bool

  /// A text and its marks; of those that overlap the one that begins first is shown.
  init(_ bytes: [UInt8], spans: [Span], isColoured: Bool = Terminal.isColoured) {
    self.bytes = bytes
    self.spans = spans.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    self.isColoured = isColoured
  }

  /// A stretch of the text on one line, runs of white space as one space.
  func line(_ range: Range<Int>) -> String { text(range, keepingLines: false) }

  /// A stretch of the text with its lines.
  func lines(_ range: Range<Int>) -> String { text(range, keepingLines: true) }

  private func text(_ range: Range<Int>, keepingLines: Bool) -> String {
    var out = ""
    var at = range.lowerBound
    for span in spans where span.range.lowerBound >= at && span.range.upperBound <= range.upperBound {
      out += slice(at..<span.range.lowerBound, keepingLines)
      out += span.mark(slice(span.range, keepingLines), isColoured: isColoured) + span.note
      at = span.range.upperBound
    }
    return out + slice(at..<range.upperBound, keepingLines)
  }

  private func slice(_ range: Range<Int>, _ keepingLines: Bool) -> String {
    guard range.upperBound <= bytes.count else { return "" }
    let text = String(decoding: bytes[range], as: UTF8.self)
    if keepingLines { return SafeText.lines(text) }
    var folded = ""
    for character in text.unicodeScalars {
      let isSpace = character.properties.isWhitespace
      if !isSpace { folded.unicodeScalars.append(character) } else if folded.last != " " { folded += " " }
    }
    return SafeText.line(folded)
  }
}
