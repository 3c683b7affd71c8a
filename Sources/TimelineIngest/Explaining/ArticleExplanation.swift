/// An article with all that was found in it on the way to its mentions: how a rule's author sees what the rules did.
package struct ArticleExplanation: Sendable {
  /// A stretch of the layout.
  package struct Block: Sendable {
    /// What its lines were taken for.
    package var kind: TimelineIngest.Block.Kind
    /// Its bytes in the document's text, half-open.
    package var range: Range<Int>
    /// Its sentences, in order; none where its lines are left out.
    package var sentences: [SentenceExplanation] = []
  }

  /// The document as it was completed, and its mentions.
  package var extraction: Extraction
  /// The layout, in order.
  package var blocks: [Block]
}

/// What was found in one sentence.
package struct SentenceExplanation: Sendable {
  /// A stretch of text and what was made of it.
  package struct Finding: Sendable, Equatable {
    /// Its bytes in the document's text, half-open.
    package var range: Range<Int>
    /// What it is, in words for people.
    package var meaning: String
  }

  /// A word that may tell an event.
  package struct Candidate: Sendable {
    /// What became of a candidate.
    package enum Outcome: Sendable, Equatable {
      /// It became a mention, an index into the extraction's mentions.
      case mention(Int)
      /// It did not, and why.
      case dropped(String)
    }

    /// The trigger's bytes in the document's text, half-open.
    package var range: Range<Int>
    /// What happened with it.
    package var outcome: Outcome
  }

  /// Its bytes in the document's text, half-open.
  package var range: Range<Int>
  /// Its names, with the entity and its kind.
  package var names: [Finding] = []
  /// Its date phrases, with their days and how these were worked out.
  package var dates: [Finding] = []
  /// Its clauses: who does what, as the parser has it.
  package var clauses: [Finding] = []
  /// Its words that the lexicon has as triggers, in the order of the text.
  package var candidates: [Candidate] = []
}
