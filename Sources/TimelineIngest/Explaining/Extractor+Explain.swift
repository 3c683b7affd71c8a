package import TimelineModel

extension Extractor {
  /// A document's mentions with all that was found on the way to them.
  ///
  /// The mentions are those of ``extract(_:)``.
  package func explain(_ document: Document) -> ArticleExplanation {
    let recorder = ExplanationRecorder()
    let (extraction, text) = read(document, recorder: recorder)
    var blocks = text.blocks.map { ArticleExplanation.Block(kind: $0.kind, range: $0.range) }
    for (block, sentence) in recorder.sentences { blocks[block].sentences.append(sentence) }
    return ArticleExplanation(extraction: extraction, blocks: blocks)
  }
}
