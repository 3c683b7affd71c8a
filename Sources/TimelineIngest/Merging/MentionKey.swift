/// Which mention it is: the document by its content, and the mention's place among the document's mentions.
///
/// The key is the same on every machine and in every order of ingestion, so it settles ties.
public struct MentionKey: Hashable, Comparable, Sendable {
  /// The content hash of the document, in hexadecimal digits.
  public var document: String
  /// The mention's index among the mentions that were extracted from the document.
  public var ordinal: Int

  /// The key of a mention.
  public init(document: String, ordinal: Int) {
    self.document = document
    self.ordinal = ordinal
  }

  /// Documents by their hash, mentions by their place in the document.
  public static func < (left: MentionKey, right: MentionKey) -> Bool {
    left.document == right.document ? left.ordinal < right.ordinal : left.document < right.document
  }
}
