import BenchmarkSupport
import TimelineIngest
import TimelineModel

/// What always holds of an article, however broken, and of several together.
struct ArticleCheck {
  /// Something that doesn't hold.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private let reader = DocumentReader()
  private let extractor = Extractor()

  /// Reads an article as `timeline extract` does; `nil` where it is refused.
  ///
  /// - Parameter number: the article's, which tells it from all others.
  /// - Throws: ``Fault`` where its evidence doesn't stand in its text, or reading it again gives something else.
  func records(of bytes: [UInt8], number: Int) throws(Fault) -> [MentionRecord]? {
    guard let document = try? reader.read(text: bytes, uri: "fuzz").document else { return nil }
    let found = extractor.extract(document)
    for mention in found.mentions { try check(mention, in: found.document.text) }
    guard extractor.extract(document).mentions == found.mentions else {
      throw Fault(description: "read again it tells something else")
    }
    let facts = DocumentFacts(
      hash: String(number), published: found.document.publication, publisher: found.document.publisher)
    return found.mentions.enumerated().map {
      MentionRecord(key: MentionKey(document: facts.hash, ordinal: $0), mention: $1, document: facts)
    }
  }

  private func check(_ mention: Mention, in text: [UInt8]) throws(Fault) {
    let (sentence, trigger) = (mention.range, mention.triggerRange)
    guard sentence.upperBound <= text.count, sentence.lowerBound <= trigger.lowerBound,
      trigger.upperBound <= sentence.upperBound, !sentence.isEmpty
    else { throw Fault(description: "a mention at \(sentence), its trigger at \(trigger), of \(text.count) bytes") }
    try compare(mention.trigger, trigger, text)
    if let range = mention.date.range, let words = mention.date.text {
      guard range.upperBound <= text.count else {
        throw Fault(description: "a date at \(range) of \(text.count) bytes")
      }
      try compare(words, range, text)
    }
  }

  /// The words are the text's bytes, but for runs of white space.
  private func compare(_ words: String, _ range: Range<Int>, _ text: [UInt8]) throws(Fault) {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    guard
      words.utf8.split(whereSeparator: isSpace).elementsEqual(
        text[range].split(whereSeparator: isSpace), by: { $0.elementsEqual($1) })
    else {
      throw Fault(
        description: "'\(words)' is not what stands at \(range): '\(String(decoding: text[range], as: UTF8.self))'")
    }
  }

  /// The mentions of several articles give the same events in any order.
  func checkOrder(_ records: [MentionRecord], _ chance: inout Chance) throws(Fault) {
    var shuffled = records
    for at in shuffled.indices.dropFirst() { shuffled.swapAt(at, chance.below(at + 1)) }
    guard Merger.merge(records) == Merger.merge(shuffled) else {
      throw Fault(description: "in another order the mentions give other events")
    }
  }
}
