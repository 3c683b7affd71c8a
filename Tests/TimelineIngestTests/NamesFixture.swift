@testable import TimelineIngest
import TimelineModel

/// The gazetteer of the embedded lists, and texts read with it.
enum NamesFixture {
  static let shared: (vocabulary: Vocabulary, gazetteer: Gazetteer, abbreviations: Set<Int32>) = {
    var vocabulary = Vocabulary()
    let gazetteer = Gazetteer(vocabulary: &vocabulary)
    let grammar = LexiconTable(named: "grammar")
    var abbreviations: Set<Int32> = []
    let words = grammar.column("words")
    for row in 0..<grammar.count where grammar.text(grammar.cell(row, grammar.column("class"))) == "abbreviation" {
      for item in grammar.items(grammar.cell(row, words)) {
        abbreviations.insert(vocabulary.insert(grammar.text(item)))
      }
    }
    return (vocabulary, gazetteer, abbreviations)
  }()

  static func read(_ text: String) -> ArticleText {
    ArticleText(analysing: Array(text.utf8), vocabulary: shared.vocabulary, abbreviations: shared.abbreviations)
  }

  /// One paragraph of one kind, whatever its lines look like.
  static func paragraph(_ text: String, kind: Block.Kind = .body) -> ArticleText {
    let bytes = Array(text.utf8)
    let range = 0..<bytes.count
    let blocks = [Block(kind: kind, range: range)]
    var tokens: [Token] = []
    Tokenizer(vocabulary: shared.vocabulary, abbreviations: shared.abbreviations).tokenize(
      bytes, in: range, into: &tokens)
    var sentences: [Sentence] = []
    SentenceSplitter(bytes: bytes, tokens: tokens).split(0..<tokens.count, block: 0, into: &sentences)
    return ArticleText(bytes: bytes, blocks: blocks, tokens: tokens, sentences: sentences)
  }

  static func names(of text: ArticleText, on day: Day?) -> DocumentNames {
    NameFinder.find(in: text, vocabulary: shared.vocabulary, gazetteer: shared.gazetteer, published: day)
  }

  /// The tokens of a phrase, the last time that it stands in the text.
  static func tokens(of phrase: String, in text: ArticleText) -> Range<Int>? {
    let wanted = Array(phrase.utf8)
    var at = text.bytes.count - wanted.count
    while at >= 0 {
      if text.bytes[at..<(at + wanted.count)].elementsEqual(wanted) {
        let end = at + wanted.count
        let inside = text.tokens.indices.filter { Int(text.tokens[$0].start) >= at && Int(text.tokens[$0].end) <= end }
        guard let first = inside.first, let last = inside.last else { return nil }
        return first..<(last + 1)
      }
      at -= 1
    }
    return nil
  }
}
