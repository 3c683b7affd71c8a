import Testing

@testable import TimelineIngest

/// Who does what to whom in a sentence, as the clause parser reads it.
@Suite("The clauses of a sentence") struct ClauseTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let clauses: [String]

    init(_ text: String, _ clauses: String...) {
      (self.text, self.clauses) = (text, clauses)
    }

    var testDescription: String { text }
  }

  /// Each clause as `subject | verb | object`, a passive verb with a `*`, a negated one with a `!`.
  private func clauses(_ line: String) -> [String] {
    let knowledge = Knowledge.builtIn
    let text = ArticleText(
      analysing: Array(line.utf8), vocabulary: knowledge.vocabulary, abbreviations: knowledge.abbreviations)
    let names = NameFinder.find(in: text, vocabulary: knowledge.vocabulary, gazetteer: knowledge.gazetteer)
    var fixed: [TimelineIngest.Tag?] = Array(repeating: nil, count: text.tokens.count)
    for name in names.names { for token in name.tokens { fixed[token] = name.kind == .demonym ? .demonym : .name } }
    let tagger = Tagger(grammar: knowledge.grammar, text: text, fixed: fixed, governors: knowledge.governors)
    return text.sentences.flatMap { sentence in
      let chunker = Chunker(
        grammar: knowledge.grammar, text: text, timeAt: Array(repeating: -1, count: text.tokens.count),
        sentence: sentence.tokens, tags: tagger.tags(of: sentence.tokens), links: knowledge.governors.links,
        naming: knowledge.governors.naming, measures: knowledge.governors.measures)
      var parser = ClauseParser(
        grammar: knowledge.grammar, roles: knowledge.governors, text: text, chunker: chunker)
      let parsed = parser.parse()
      func words(_ nouns: some Sequence<Int>) -> String {
        nouns.map { text.folded(bytes(parsed.nouns[$0].tokens, text)) }.joined(separator: " + ")
      }
      return parsed.clauses.map { clause in
        let verb = parsed.verbs[clause.verb]
        let mark = (verb.isNegated ? "!" : "") + (verb.isPassive ? "*" : "")
        return "\(words(clause.subjects)) | \(knowledge.vocabulary.word(verb.lemma))\(mark) | \(words(clause.objects))"
      }
    }
  }

  private func bytes(_ tokens: Range<Int>, _ text: ArticleText) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  @Test(
    "have their subjects, verbs and objects",
    arguments: [
      Example("Rebels attacked the town.", "Rebels | attack | the town"),
      Example("The town was attacked by rebels.", "The town | attack* | "),
      Example("The army did not attack the town.", "The army | attack! | the town"),
      Example(
        "Missiles fired from ships hit the town.", "Missiles | fire* | ", "Missiles | hit | the town"),
      Example(
        "Rebels attacked a post and destroyed a tank.", "Rebels | attack | a post", "Rebels | destroy | a tank"),
      Example(
        "Guatemala, El Salvador and Nicaragua closed the border.",
        "Guatemala + El Salvador + Nicaragua | close | the border"),
      Example(
        "The minister said the army had taken the town.", "The minister | say | ", "the army | take | the town"),
      Example(
        "Troops who entered Syria attacked Homs.", "Troops | enter | Syria", "Troops | attack | Homs"),
      Example(
        "The president, Vladimir Putin, visited Cairo.", "The president | visit | Cairo"),
      Example(
        "Turkey ordered the troops to leave.", "Turkey | order | the troops", "the troops | leave | "),
      Example(
        "The town fell after rebels attacked the base.", "The town | fall | ", "rebels | attack | the base"),
      Example("Troops storm the palace.", "Troops | storm | the palace"),
      Example("Police attack the camp and arrest him.", "Police | attack | the camp", "Police | arrest | him"),
      Example("The UN Council demands their return.", "The UN Council | demand | their return"),
      Example("Soldiers freed kidnapped tourists.", "Soldiers | free | kidnapped tourists"),
      Example(
        "He left the city that his soldiers seized.", "He | leave | the city", "his soldiers | seize | the city"),
      Example(
        "The talks that Seoul wants to hold are in doubt.", "Seoul | want | ", "Seoul | hold | The talks",
        "The talks |  | "),
      Example(
        "Officers said that rebels fired.", "Officers | say | ", "rebels | fire | "),
      Example(
        "The villagers were dragged from a bus and killed.", "The villagers | drag* | ", "The villagers | kill* | "),
    ])
  func shapes(_ example: Example) {
    #expect(clauses(example.text) == example.clauses)
  }
}
