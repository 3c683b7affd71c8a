public import TimelineModel

/// A document of a store with its text and all that it tells.
public struct StoredArticle: Equatable, Sendable {
  /// One place in the text that tells an event.
  public struct Telling: Equatable, Sendable {
    /// What is told.
    public var mention: Mention
    /// The event that it became part of; `nil` where it became none.
    public var eventID: Int64?
  }

  /// What is known of the document.
  public var document: StoredDocument
  /// Its stored text.
  public var text: [UInt8]
  /// Its mentions of events, in the order of the text.
  public var tellings: [Telling]
}
