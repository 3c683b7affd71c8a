import TimelineDates
import TimelineModel

/// What libFuzzer calls with each input: the first byte chooses the tagger, the rest is the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDates(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let text = Array(bytes.dropFirst())
  let published: Day? = choice & 1 == 0 ? Day(number: 16_715) : nil
  let style: TemporalTagger.Style? = choice & 6 == 0 ? nil : choice & 2 == 0 ? .news : .narrative
  let reading = TemporalTagger(published: published, style: style).read(text)
  var end = 0
  for (index, expression) in reading.expressions.enumerated() {
    precondition(
      expression.range.lowerBound >= end && expression.range.upperBound <= text.count,
      "ranges are sorted and lie in the text")
    end = expression.range.upperBound
    precondition(!reading.explanation(of: index).isEmpty, "every value is explained")
    if let span = expression.span { precondition(DateSpan(edtf: span.edtf) != nil, "every span is EDTF") }
  }
  let line = String(decoding: text.prefix(200), as: UTF8.self)
  if let value = EDTF(line) {
    precondition(EDTF(value.description) == value, "EDTF printed and read again is the same")
  }
  _ = DateWords.span(line, today: Day(number: 16_715))
  return 0
}
