import Testing
import TimelineIngest

@Suite("The sentence splitter") struct SentenceSplitterTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let why: String

    init(_ text: String, _ why: String) { (self.text, self.why) = (text, why) }

    var testDescription: String { "\(text): \(why)" }
  }

  /// The sentences of a paragraph.
  static func sentences(_ text: String) -> [String] {
    var vocabulary = Vocabulary()
    var abbreviations: Set<Int32> = []
    for word in ["gen", "oct", "mr", "sen", "st", "inc", "no"] { abbreviations.insert(vocabulary.insert(word)) }
    let article = ArticleText(analysing: Array(text.utf8), vocabulary: vocabulary, abbreviations: abbreviations)
    return article.sentences.map { sentence in
      article.folded(
        Int(article.tokens[sentence.tokens.lowerBound].start)..<Int(article.tokens[sentence.tokens.upperBound - 1].end))
    }
  }

  /// A stroke marks where a sentence ends.
  @Test(
    "finds where sentences end",
    arguments: [
      Example("Troops advanced.| Rebels fled!| Why?| No one knows.", "plain ends"),
      Example("The U.S. President met the U.N. Secretary-General.", "an acronym before a name"),
      Example("They flew in from the U.S.| The talks failed.", "an acronym before an article"),
      Example("Gen. J. Smith met Mr. Jones of St. Ives.| He left.", "titles and initials"),
      Example("He arrived on Oct. 7.| The rest came on Oct. 8.", "an abbreviation before a number"),
      Example("It began at 5 p.m. Tuesday.| It ended at 6 p.m.| Police watched.", "parts of day"),
      Example("\"We are going.\"| The minister left.", "a quotation that ends within its quotes"),
      Example("“Will you go?” he asked.| “No.”| She stayed.", "a question within a sentence"),
      Example("It cost 3.5 million.| (He paid.)| It broke.", "decimal points and brackets"),
      Example("He waited ... and left.| Then...| Nothing.", "an ellipsis ends only before a capital"),
      Example("It hit the region.|The army denied it.", "a lost space"),
      Example("Shares of Acme Inc. rose.| Acme Inc. | It fell.", "a company"),
      Example("\"He said: 'Go.'\"| They went.", "nested quotations"),
      Example("“Why now?” Ada North asked.| “Why here?”| Ada left.", "a question and who asked it"),
      Example("It opens at 8 a.m. EST.| It closes at noon.", "a time zone in front of the period"),
      Example("It was No. 5.| Others said no.| They left.", "numbers and refusals"),
      Example("‘Stop!’| The crowd ran.", "a mark before a closing quote"),
    ])
  func ends(_ example: Example) {
    let expected = example.text.split(separator: "|").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    let text = example.text.split(separator: "|").joined()
    #expect(Self.sentences(text) == expected)
  }

  @Test("stays linear and shallow on runs of marks", arguments: ["!", "(", "\"", "? ", ".) ", "'", "U.S. ", "— "])
  func marks(_ mark: String) {
    #expect(!Self.sentences(String(repeating: mark, count: 100_000) + " The end.").isEmpty)
  }

  @Test("cuts a text without ends into pieces that stay short")
  func endless() {
    let sentences = Self.sentences(String(repeating: "word, ", count: 20_000))
    #expect(sentences.count >= 80)
    #expect(sentences.allSatisfy { $0.utf8.count < 4000 })
  }
}

extension Substring {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
