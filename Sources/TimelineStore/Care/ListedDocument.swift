/// A document as a list shows it.
public struct ListedDocument: Equatable, Sendable {
  /// What is known of it.
  public var document: StoredDocument
  /// How many mentions of events it has.
  public var mentions: Int
}
