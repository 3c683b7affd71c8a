import Testing
import TimelineDates
import TimelineModel

@Suite("Whatever the text") struct PropertyTests {
  /// Texts put together from words that dates are made of, by a fixed sequence of numbers.
  static let texts: [[UInt8]] = {
    let pieces = [
      "Monday", "May", "march", "1990", "the", "last", "next", "two", "years", "ago", "later", "of", "and", "-", "to",
      "in", "on",
      "October", "7", "31", "3rd", ",", ".", "\n", "\n\n", " ", "BC", "the 1980s", "mid", "quarter", "p.m.", "10:30",
      "noon",
      "Christmas", "\u{2019}s", "\u{2013}", "é", "\u{1F600}", "\u{0}", "half", "a", "an", "hour", "about", "12/25/2014",
      "2015-10-07",
      "2015-W40", "early", "the end", "week", "second", "said", "will", "999999999999", "$", "%", "T", "Z", "'", "that",
      "day", "before",
      "after", "since", "between", "from", "until", "year", "-year-old", "every", "Sunday", "night", "AD", "00", "0",
      "century", "XII", "centuries", "decade", "1st", "20th", "29th", "30th", "31st", "thirty-first", "40s", "nineties",
      "overnight", "small", "hours", "4am", "0100 GMT", "(", ")", "H1", "1917", "1200", "protests", "morning", "spring",
      "or", "as late as", "is", "to have", "was", "by",
    ]
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    return (0..<600).map { _ in
      var text = ""
      for _ in 0..<next(60) { text += pieces[next(pieces.count)] + (next(4) == 0 ? "" : " ") }
      return Array(text.utf8)
    }
  }()

  static let taggers = [
    TemporalTagger(published: Case.published, style: .news),
    TemporalTagger(published: Case.published, style: .narrative),
    TemporalTagger(published: nil),
  ]

  @Test("ranges lie in it, on characters, in order and apart; spans run forward", arguments: 0..<3)
  func invariants(_ index: Int) {
    for text in Self.texts {
      let reading = Self.taggers[index].read(text)
      var end = 0
      for expression in reading.expressions {
        #expect(
          expression.range.lowerBound >= end && !expression.range.isEmpty && expression.range.upperBound <= text.count)
        end = expression.range.upperBound
        #expect(text[expression.range.lowerBound] & 0xC0 != 0x80)
        #expect(end == text.count || text[end] & 0xC0 != 0x80)
        #expect(!expression.value.isEmpty)
        if let span = expression.span { #expect(DateSpan(edtf: span.edtf)?.earliest == span.earliest) }
      }
      for (place, phrase) in reading.phrases.enumerated() {
        #expect(phrase.range.upperBound <= text.count)
        #expect(phrase.expressions.upperBound <= reading.expressions.count)
        if place > 0 { #expect(reading.phrases[place - 1].expressions.upperBound == phrase.expressions.lowerBound) }
      }
      for index in reading.expressions.indices { #expect(!reading.explanation(of: index).isEmpty) }
    }
  }

  @Test("the same sentence is read the same wherever it stands", arguments: Case.calendar + Case.units + Case.days)
  func surroundings(_ example: Case) {
    let tagger = TemporalTagger(published: Case.published, style: .news)
    let alone = tagger.read(example.text)
    let before = Array("The mayor spoke to the crowd.\n\n".utf8)
    let inside = tagger.read(before + example.text + Array("\n\nNobody answered her.\n".utf8))
    #expect(inside.expressions.map(\.value) == alone.expressions.map(\.value))
    #expect(inside.expressions.map(\.range.lowerBound) == alone.expressions.map { $0.range.lowerBound + before.count })
  }

  @Test("only the ranges asked for are read")
  func within() {
    let text = Array("He came on Monday. He left on Tuesday.".utf8)
    let tagger = TemporalTagger(published: Case.published, style: .news)
    #expect(tagger.read(text, within: [18..<text.count]).expressions.map(\.value) == ["2015-10-06"])
    #expect(tagger.read(text, within: []).expressions.isEmpty)
  }

  @Test("bytes that are no UTF-8, and none at all, do no harm")
  func hostile() {
    let tagger = TemporalTagger(published: Case.published)
    #expect(tagger.read([]).expressions.isEmpty)
    #expect(tagger.read([0xFF, 0xFE, 0xE2, 0x80]).expressions.isEmpty)
    #expect(tagger.read(Array("May 5".utf8) + [0xE2]).expressions.count <= 1)
    #expect(tagger.read(Array(repeating: UInt8(ascii: "9"), count: 100_000)).expressions.isEmpty)
    let years = Array(String(repeating: "1990-", count: 20_000).utf8)
    #expect(tagger.read(years).expressions.count <= 20_000)
  }
}
