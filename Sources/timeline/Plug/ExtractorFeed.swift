import TimelineIngest
import TimelineModel
import TimelineStore

/// Documents with what another program finds in them.
///
/// Answers may come in any order; each says by its `id` whose it is. A document that the file has already isn't sent.
struct ExtractorFeed {
  /// A document that the program has been sent.
  private struct Pending {
    /// As it was handed in.
    var given: Document
    /// As it was sent.
    var document: Document
    var isPassing: Bool
  }

  private var source: InputFeed
  private let program: ExtractorProgram
  private let isKnown: (Document, _ isPassing: Bool) throws -> Bool
  private let extractor = Extractor()
  private var pending: [String: Pending] = [:]
  private var count = 0
  private var isFed = true
  private var faults: [IngestInput] = []
  private var hasEnded = false
  /// How many lines the program has written.
  private var lines = 0
  /// How many of the last lines in a row were no answers.
  private var idle = 0
  /// So many lines in a row that are no answers end the program: it speaks of something else.
  private static let mostIdle = 100

  /// Feeds a program with documents.
  ///
  /// - Parameter isKnown: whether a document needn't be sent.
  init(
    _ source: InputFeed, program: ExtractorProgram, isKnown: @escaping (Document, _ isPassing: Bool) throws -> Bool
  ) {
    (self.source, self.program, self.isKnown) = (source, program, isKnown)
  }

  /// What comes next; `nil` at the end.
  mutating func next() throws -> IngestInput? {
    while true {
      if let fault = faults.popLast() { return fault }
      if hasEnded { return nil }
      switch program.next(isFed: isFed) {
      case .takes: if let input = try feed() { return input }
      case .line(let bytes): if let input = answer(bytes) { return input }
      case .ended(let reason): end(reason)
      }
    }
  }

  /// Sends the next document; what is none, or is known, is handed on.
  private mutating func feed() throws -> IngestInput? {
    guard let input = source.next() else {
      isFed = false
      return nil
    }
    let (given, isPassing): (Document, Bool)
    switch input {
    case .document(let document): (given, isPassing) = (document, false)
    case .passing(let document): (given, isPassing) = (document, true)
    default: return input
    }
    if try isKnown(given, isPassing) { return input }
    count += 1
    let document = extractor.completed(given)
    program.send(PlugJSON.line(document, id: String(count)))
    pending[String(count)] = Pending(given: given, document: document, isPassing: isPassing)
    return nil
  }

  /// What a line of the program tells; `nil` for an empty one.
  private mutating func answer(_ bytes: [UInt8]) -> IngestInput? {
    lines += 1
    idle += 1
    if idle > Self.mostIdle {
      program.stop(because: "\(Self.mostIdle) lines in a row were no answers")
      return nil
    }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    do throws(ExtractedLine.Fault) {
      let answer = try ExtractorAnswer(bytes)
      guard let asked = pending.removeValue(forKey: answer.id) else {
        throw .init(description: "it answers of a document '\(answer.id)' that it was not asked of, or answers twice")
      }
      idle = 0
      let name = asked.document.uri
      do throws(ExtractedLine.Fault) {
        if let error = answer.error { throw .init(description: error) }
        let mentions = try ExtractedLine.MentionFields.mentions(answer.mentions ?? [], in: asked.document)
        return .extracted(asked.document, mentions, given: asked.given, isPassing: asked.isPassing)
      } catch {
        return .failed(name: name, reason: "the extractor's answer: \(error.description)")
      }
    } catch {
      return .failed(name: "the extractor", reason: "line \(lines) of its output: \(error.description)")
    }
  }

  /// Names the documents that were never answered.
  private mutating func end(_ reason: String?) {
    hasEnded = true
    let why = reason.map { ": \($0)" } ?? ""
    faults = pending.sorted { (Int($0.key) ?? 0) > (Int($1.key) ?? 0) }.map {
      .failed(name: $0.value.document.uri, reason: "the extractor ended before it answered\(why)")
    }
    pending = [:]
    if isFed || (faults.isEmpty && reason != nil) {
      faults.insert(
        .failed(
          name: "the extractor",
          reason: isFed ? "it ended before all documents were read\(why)" : "it answered all, but\(why.dropFirst())"),
        at: 0)
    }
  }
}
