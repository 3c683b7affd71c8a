/// What a mention is known by for ever: its document by content, its place in the text, and its words.
///
/// Another program, or a better one, may number a document's mentions otherwise; the text stays what it is.
public struct CorrectionKey: Codable, Equatable, Sendable {
  /// The content hash of the document, in hexadecimal digits.
  public var document: String
  /// The document's address: leads to a later version of it when no document has the hash any more.
  public var uri: String
  /// The sentence: first byte and the byte after the last of the document's text.
  public var sentence: [Int]
  /// The words that tell the event: first byte and the byte after the last.
  public var trigger: [Int]
  /// The sentence's text, for people and for finding it in a later version of the document.
  public var quote: String
  /// The mention's number in its document when the correction was made: no more than a hint.
  public var ordinal: Int
  /// Which side of a merge or split it is on: 1 what a split leaves in the event, 2 what leaves it.
  public var part: Int?

  /// The half-open range of the trigger's bytes.
  var triggerRange: Range<Int> { trigger[0]..<trigger[1] }
  /// The half-open range of the sentence's bytes.
  var sentenceRange: Range<Int> { sentence[0]..<sentence[1] }

  /// Whether the ranges are ranges, and the trigger lies in its sentence.
  var isSound: Bool {
    sentence.count == 2 && trigger.count == 2 && sentence[0] >= 0 && sentence[0] <= trigger[0]
      && trigger[0] < trigger[1] && trigger[1] <= sentence[1] && document.utf8.count <= 128
      && (part == nil || part == 1 || part == 2)
  }
}
