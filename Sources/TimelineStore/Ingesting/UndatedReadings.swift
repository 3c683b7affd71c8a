internal import TimelineModel

/// What a run has read in documents without a day, so that dating them doesn't read them again.
///
/// It has room for some thousands of documents; what isn't here is read again, and gives the same.
struct UndatedReadings: Sendable {
  /// About how many bytes are kept.
  private static let capacity = 24 << 20
  /// About how many bytes a mention takes with all its parts.
  private static let mentionBytes = 1024

  private struct Reading: Sendable {
    var given: Document
    var mentions: [Mention]
  }

  private var readings: [String: Reading] = [:]
  private var bytes = 0

  /// Keeps what was read in a document, if it has no day and there is room.
  mutating func keep(_ entry: DocumentWriter.Entry) {
    guard entry.document.publication == nil, !entry.isExtracted else { return }
    let size = entry.given.text.count + entry.mentions.count * Self.mentionBytes
    guard bytes + size <= Self.capacity else { return }
    bytes += size
    readings[entry.hash] = Reading(given: entry.given, mentions: entry.mentions)
  }

  /// The mentions of a document, if this very document was read.
  func mentions(of given: Document, hash: String) -> [Mention]? {
    guard let reading = readings[hash], reading.given.uri == given.uri, reading.given.publisher == given.publisher,
      reading.given.title == given.title, reading.given.author == given.author,
      reading.given.language == given.language, reading.given.text == given.text
    else { return nil }
    return reading.mentions
  }
}
