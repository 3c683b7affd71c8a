public import TimelineModel
import TimelineDates

/// What an article tells: the document with what was found out about it, and its mentions of events.
public struct Extraction: Sendable {
  /// The document, its title, publisher and publication date completed from its text where they were unknown.
  public var document: Document
  /// The events that it mentions, in the order of the text.
  public var mentions: [Mention]

  /// A document and its mentions.
  public init(document: Document, mentions: [Mention]) {
    self.document = document
    self.mentions = mentions
  }
}

/// Reads the events out of documents: pure, without state, safe to share between threads.
public struct Extractor: Sendable {
  private let knowledge: Knowledge

  /// An extractor on some knowledge of the world and of English.
  public init(knowledge: Knowledge = .builtIn) {
    self.knowledge = knowledge
  }

  /// The events that a document mentions.
  ///
  /// The same document always gives the same mentions, on every machine.
  ///
  /// - Complexity: O(n) in the bytes of the document.
  public func extract(_ document: Document) -> Extraction {
    read(document, recorder: nil).extraction
  }

  /// A document with its title, publisher and publication date completed from its text where they are unknown.
  public func completed(_ document: Document) -> Document {
    var document = document
    let text = ArticleText(
      analysing: document.text, vocabulary: knowledge.vocabulary, abbreviations: knowledge.abbreviations)
    document.complete(with: ArticleFacts(of: text, uri: document.uri))
    return document
  }

  /// The events that a document mentions, and its text taken apart; a recorder is told of every sentence.
  func read(_ document: Document, recorder: ExplanationRecorder?) -> (extraction: Extraction, text: ArticleText) {
    var document = document
    let text = ArticleText(
      analysing: document.text, vocabulary: knowledge.vocabulary, abbreviations: knowledge.abbreviations)
    document.complete(with: ArticleFacts(of: text, uri: document.uri))
    let published = document.publication?.day
    let regions = text.blocks.filter { $0.kind != .boilerplate }.map(\.range)
    let reading = TemporalTagger(published: published).read(document.text, within: regions)
    var reader = ArticleEvents(knowledge: knowledge, text: text, reading: reading, published: published)
    reader.recorder = recorder
    return (Extraction(document: document, mentions: reader.mentions()), text)
  }
}
