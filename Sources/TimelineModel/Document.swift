/// A news text with what is known of it.
public struct Document: Equatable, Sendable {
  /// The day of publication, with where it comes from.
  public struct Publication: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// `stated` (by the user, the metadata or the text itself), `resolved`, or `corroborated` by other documents.
    public var basis: DateBasis

    /// A day of publication and its basis.
    public init(_ day: Day, basis: DateBasis) {
      self.day = day
      self.basis = basis
    }
  }

  /// The name that whoever sent it gave it (JSONL's `id`), if any.
  public var identifier: String?
  /// Where it came from: a path or an address.
  public var uri: String
  /// Who published it.
  public var publisher: String?
  /// Its headline.
  public var title: String?
  /// Who wrote it.
  public var author: String?
  /// Its language as BCP 47 writes it.
  public var language: String?
  /// When it was published; `nil` while nothing tells.
  public var publication: Publication?
  /// The text that is stored: valid UTF-8 without control characters other than line feed and tab.
  ///
  /// Every byte offset counts in it.
  public var text: [UInt8]
  /// The bytes it was read from, where they differ from `text`.
  public var original: [UInt8]?

  /// A document; everything but its place and its text may be unknown.
  public init(
    identifier: String? = nil, uri: String, publisher: String? = nil, title: String? = nil, author: String? = nil,
    language: String? = nil, publication: Publication? = nil, text: [UInt8], original: [UInt8]? = nil
  ) {
    self.identifier = identifier
    self.uri = uri
    self.publisher = publisher
    self.title = title
    self.author = author
    self.language = language
    self.publication = publication
    self.text = text
    self.original = original
  }
}
