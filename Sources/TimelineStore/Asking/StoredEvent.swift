public import TimelineModel

/// An event of a store.
public struct StoredEvent: Equatable, Sendable {
  /// Its lasting id.
  public var id: Int64
  /// What it says.
  public var event: Event
  /// Its date in EDTF; `nil` while no day is known.
  public var edtf: String?
  /// How many documents tell it.
  public var documents: Int
  /// On what its sources contradict each other: `dates`, `quantities`, `status`.
  public var disputes: [String]
  /// Where it is told; empty unless asked for.
  public var mentions: [StoredMention]
  /// What the data set says of it that it came from; `nil` for an event that documents tell.
  public var imported: ImportedRecord? = nil
}

/// A mention of a store.
public struct StoredMention: Equatable, Sendable {
  /// Its id.
  public var id: Int64
  /// Where it stands.
  public var document: StoredDocument
  /// Its sentence's bytes as they stand in the document: the range of its mention.
  public var evidence: [UInt8]
  /// What it says.
  public var mention: Mention

  /// Its sentence on one line, runs of white space as one space.
  public var sentence: String { CleanText.line(String(decoding: evidence, as: UTF8.self)) }
}

/// What is known of a document of a store, without its text.
public struct StoredDocument: Equatable, Sendable {
  /// Its lasting id.
  public var id: Int64
  /// Where it came from.
  public var uri: String
  /// Who published it.
  public var publisher: String?
  /// Its headline.
  public var title: String?
  /// When it was published.
  public var publication: Document.Publication?
}
