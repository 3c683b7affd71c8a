import Testing
import TimelineIngest

@Suite("The tokenizer") struct TokenizerTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let tokens: String
    let why: String

    init(_ text: String, _ tokens: String, _ why: String) {
      (self.text, self.tokens, self.why) = (text, tokens, why)
    }

    var testDescription: String { "\(text): \(why)" }
  }

  /// A vocabulary of a few words, and the tokens of a text under it.
  static func tokens(_ text: String) -> (words: [String], tokens: [Token], vocabulary: Vocabulary) {
    var vocabulary = Vocabulary()
    var abbreviations: Set<Int32> = []
    for word in ["gen", "sept", "sat", "vs", "no", "mr", "col."] { abbreviations.insert(vocabulary.insert(word)) }
    for word in [
      "do", "can", "will", "n't", "not", "'s", "'ll", "u.s.", "us", "syria", "al-assad", "états-unis", "москва",
    ] {
      _ = vocabulary.insert(word)
    }
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    Tokenizer(vocabulary: vocabulary, abbreviations: abbreviations).tokenize(bytes, in: 0..<bytes.count, into: &tokens)
    return (tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }, tokens, vocabulary)
  }

  @Test(
    "cuts a text into tokens",
    arguments: [
      Example("US-led al-Assad co-operate", "US-led|al-Assad|co-operate", "hyphenated words are one token"),
      Example("word—word - word -- word", "word|—|word|-|word|--|word", "dashes part words"),
      Example("word–word", "word|–|word", "an en dash parts words"),
      Example("Russia's bombers’ crews' aim", "Russia|'s|bombers|’|crews|'|aim", "genitives are tokens"),
      Example("the ministry’s", "the|ministry|’s", "a typographic genitive"),
      Example("RUSSIA'S", "RUSSIA|'S", "a genitive in capitals"),
      Example("the 'winning rebels' fled", "the|'|winning|rebels|'|fled", "a quote that was opened is closed"),
      Example("don't can’t won't cannot", "do|n't|ca|n’t|wo|n't|cannot", "a negation is a token"),
      Example("they'll we've I'm", "they|'ll|we|'ve|I|'m", "other clitics are tokens"),
      Example("Sana'a O'Brien Shi’ite Côte d'Ivoire", "Sana'a|O'Brien|Shi’ite|Côte|d'Ivoire", "names keep theirs"),
      Example("the U.S., the U.N. said", "the|U.S.|,|the|U.N.|said", "acronyms keep their periods"),
      Example("U.S.-led", "U.S.-led", "and go on after a hyphen"),
      Example("at 5 a.m. today", "at|5|a.m.|today", "part of day"),
      Example("J. R. Smith, Ph.D.", "J.|R.|Smith|,|Ph.D.", "initials and degrees"),
      Example("Gen. Col. Sept. 3", "Gen.|Col.|Sept.|3", "abbreviations of the list keep their period"),
      Example("He sat. The", "He|sat|.|The", "a word in lower case before a capital is a word"),
      Example("Syria vs. Israel", "Syria|vs.|Israel", "but not one without vowels"),
      Example("No. 5, said no. Then", "No.|5|,|said|no|.|Then", "'No.' before a number only"),
      Example("1,500 3.5 1500km 26, 5", "1,500|3.5|1500km|26|,|5", "separators between digits"),
      Example("$25m £12.5bn €3", "$25m|£12.5bn|€3", "a currency sign belongs to its number"),
      Example("07/10/2015 2:39 2015-10-07 9-10", "07/10/2015|2:39|2015-10-07|9|-|10", "dates and times, but no ranges"),
      Example("1980s 21st 48-hour MiG-29", "1980s|21st|48-hour|MiG-29", "suffixes"),
      Example("see https://a.example/b?c=d. Or x@y.org", "see|https://a.example/b?c=d|.|Or|x@y.org", "addresses"),
      Example("news.example.org said", "news.example.org|said", "a domain without a scheme"),
      Example("#ISIS @kremlin", "#ISIS|@kremlin", "tags and names of accounts"),
      Example("fourRussian iPhone McCain YouTube", "four|Russian|iPhone|McCain|YouTube", "words that lost their space"),
      Example("region.The", "region|.|The", "a sentence that lost its space"),
      Example("“Yes,” (he) said…", "“|Yes|,|”|(|he|)|said|…", "quotes and brackets"),
      Example("wait... ``no''", "wait|...|``|no|''", "runs of periods and old quotes"),
      Example("a\u{00A0}b", "a|b", "a no-break space parts words"),
      Example("co\u{00AD}operate", "co\u{00AD}operate", "a soft hyphen doesn't"),
      Example("", "", "nothing"),
    ])
  func cut(_ example: Example) {
    #expect(Self.tokens(example.text).words.joined(separator: "|") == example.tokens)
  }

  @Test(
    "finds the numbers of words",
    arguments: [
      ("Syria", "syria"), ("SYRIA", "syria"), ("AL-ASSAD", "al-assad"), ("U.S.", "u.s."), ("États-Unis", "états-unis"),
      ("МОСКВА", "москва"), ("nowhere", ""), ("#Syria", "syria"), ("’s", ""),
      ("Gen. X", "gen"), ("Col. X", "col."),
    ])
  func number(_ text: String, _ word: String) {
    let result = Self.tokens(text)
    #expect(result.tokens.first.map { result.vocabulary.word($0.word) } == word)
  }

  @Test("gives the verb of a contraction its full form")
  func contraction() {
    let result = Self.tokens("can’t won't don't Russia’s")
    let words = result.tokens.map { result.vocabulary.word($0.word) }
    #expect(words == ["can", "n't", "will", "n't", "do", "n't", "", "'s"])
  }

  @Test(
    "tells the shape of a token",
    arguments: [
      ("Russia", Token.Shape([.word, .capitalized, .lineStart])),
      ("NATO", [.word, .capitalized, .allCapitals, .lineStart]),
      ("U.S.", [.word, .capitalized, .allCapitals, .lineStart]),
      ("Émile", [.word, .capitalized, .lineStart]),
      ("1,500", [.number, .lineStart]),
      ("48-hour", [.word, .lineStart]),
      (",", [.punctuation, .lineStart]),
      ("www.x.org", [.address, .lineStart]),
    ] as [(String, Token.Shape)])
  func shape(_ text: String, _ shape: Token.Shape) {
    #expect(Self.tokens(text).tokens.first?.shape == shape)
  }

  @Test("keeps every byte that is no white space, whatever the text")
  func coverage() {
    var state: UInt64 = 1
    let pieces = [
      "a", "B", "9", "'", "’", ".", "-", " ", "\n", "é", "—", "@", "#", "$", ",", "s", "n't", "\u{AD}", "漢",
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let bytes = Array(text.utf8)
      var end = 0
      for token in Self.tokens(text).tokens {
        #expect(token.start >= end && token.end > token.start, "\(text)")
        let gap = String(decoding: bytes[end..<Int(token.start)], as: UTF8.self)
        #expect(gap.allSatisfy { $0 == " " || $0 == "\n" || $0 == "\u{AD}" }, "\(text)")
        end = Int(token.end)
      }
    }
  }
}
