public import TimelineIngest
public import TimelineModel

/// What a run of ingesting is fed with, one at a time.
public enum IngestInput: Sendable {
  /// A document as it was read; what it tells is still to be found.
  case document(Document)
  /// A document whose address names nothing that lasts: standard input, or the number of a line.
  case passing(Document)
  /// A document with what it tells, found elsewhere.
  ///
  /// `given` is the document as it was handed in, where it was completed since; `isPassing` where its address names nothing that lasts.
  case extracted(Document, [Mention], given: Document? = nil, isPassing: Bool = false)
  /// A document as it was handed in, with what this program read in it elsewhere: stored as if it had been read here.
  ///
  /// `isPassing` where its address names nothing that lasts.
  case read(Document, Extraction, isPassing: Bool)
  /// Something that is no document, and why.
  case skipped(name: String, reason: String)
  /// Something that couldn't be read, and why.
  case failed(name: String, reason: String)
}

/// What became of all that a run was fed with.
public struct IngestSummary: Equatable, Sendable {
  /// Documents that were not there before.
  public var new = 0
  /// Documents that were there already.
  public var unchanged = 0
  /// Documents that took the place of an older text.
  public var revised = 0
  /// What was no document.
  public var skipped = 0
  /// What couldn't be read.
  public var failed = 0
  /// Mentions of the new and the revised documents.
  public var mentions = 0
  /// Undated documents that others gave a date.
  public var dated = 0

  /// Nothing yet.
  public init() {}

  /// How many documents there were.
  public var documents: Int { new + unchanged + revised }
}
