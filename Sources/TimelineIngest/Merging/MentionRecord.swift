public import TimelineModel

/// What merging and dating need to know of the document of a mention.
public struct DocumentFacts: Hashable, Sendable {
  /// The content hash of the document, in hexadecimal digits.
  public var hash: String
  /// When it was published; `nil` while nothing tells.
  public var published: Document.Publication?
  /// Who published it.
  public var publisher: String?
  /// Whether its mentions came from another program or person, who say themselves what an event is.
  public var isTold: Bool

  /// What is known of a document.
  public init(hash: String, published: Document.Publication?, publisher: String? = nil, isTold: Bool = false) {
    self.hash = hash
    self.published = published
    self.publisher = publisher
    self.isTold = isTold
  }
}

/// A mention with its key and its document: what the store hands to the merger.
public struct MentionRecord: Sendable {
  /// Which mention it is.
  public var key: MentionKey
  /// What it says.
  public var mention: Mention
  /// Where it stands.
  public var document: DocumentFacts

  /// A mention of a document.
  public init(key: MentionKey, mention: Mention, document: DocumentFacts) {
    self.key = key
    self.mention = mention
    self.document = document
  }
}
