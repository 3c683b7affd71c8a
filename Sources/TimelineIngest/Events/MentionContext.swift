/// What all that make mentions of a sentence's events need to know.
///
/// A class, so that each of them holds one reference, and a copy of one costs no more.
final class MentionContext {
  let knowledge: Knowledge
  let text: ArticleText
  let sentence: ParsedSentence
  /// What each noun phrase of the sentence denotes.
  let references: [NounReference]
  let resolver: NounResolver

  init(
    knowledge: Knowledge, text: ArticleText, sentence: ParsedSentence, references: [NounReference],
    resolver: NounResolver
  ) {
    (self.knowledge, self.text, self.sentence) = (knowledge, text, sentence)
    (self.references, self.resolver) = (references, resolver)
  }
}

/// A maker of some part of a mention.
protocol MentionPart {
  var context: MentionContext { get }
}

extension MentionPart {
  var knowledge: Knowledge { context.knowledge }
  var text: ArticleText { context.text }
  var sentence: ParsedSentence { context.sentence }
  var references: [NounReference] { context.references }
  var resolver: NounResolver { context.resolver }
}
