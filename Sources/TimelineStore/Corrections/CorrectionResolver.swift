internal import GRDB
internal import TimelineModel

/// Finds the mentions that the keys of corrections lead to now.
final class CorrectionResolver {
  /// A mention as far as keys know it.
  struct Trace {
    var id: Int64
    var ordinal: Int
    var sentence: Range<Int>
    var trigger: Range<Int>
    /// The merger's block that it lies in; `nil` while it has no date.
    var block: Int64?
  }

  /// What a key led to.
  struct Found {
    var id: Int64
    var block: Int64?
    /// Whether the document's text or what is known of it isn't what it was.
    var isOfOtherVersion: Bool
  }

  private let database: Database
  private var byHash: [String: [Trace]?] = [:]
  private var byAddress: [String: (traces: [Trace], text: [UInt8])?] = [:]

  init(_ database: Database) {
    self.database = database
  }

  /// The mentions of a correction's keys, in their order; `nil` for each that leads nowhere.
  ///
  /// No mention is found twice. In the document of the key's hash it is the mention of the same words of the same sentence, else the one whose words share most with
  /// the key's. Where no document has the hash, a later one of the same address is asked for the same words in the same sentence.
  func find(_ keys: [CorrectionKey]) throws -> [Found?] {
    var found = [Found?](repeating: nil, count: keys.count)
    var taken: Set<Int64> = []
    // Exact ones first, so that none is taken by a key that only comes near it.
    for isExact in [true, false] {
      for (index, key) in keys.enumerated() where found[index] == nil {
        guard let trace = try find(key, isExact: isExact, but: taken) else { continue }
        taken.insert(trace.id)
        found[index] = trace
      }
    }
    return found
  }

  private func find(_ key: CorrectionKey, isExact: Bool, but taken: Set<Int64>) throws -> Found? {
    if let traces = try traces(hash: key.document) {
      let free = traces.lazy.filter { !taken.contains($0.id) && $0.trigger.overlaps(key.triggerRange) }
      let best = free.filter { !isExact || $0.trigger == key.triggerRange && $0.sentence == key.sentenceRange }
        .min { Self.rank($0, key) < Self.rank($1, key) }
      return best.map { Found(id: $0.id, block: $0.block, isOfOtherVersion: false) }
    }
    guard let version = try version(address: key.uri) else { return nil }
    let quote = Array(key.quote.utf8)
    let offset = key.trigger[0] - key.sentence[0]
    let best = version.traces.lazy.filter {
      !taken.contains($0.id) && $0.trigger.lowerBound - $0.sentence.lowerBound == offset
        && $0.trigger.count == key.triggerRange.count && $0.sentence.upperBound <= version.text.count
        && version.text[$0.sentence].elementsEqual(quote)
    }.min { (abs($0.ordinal - key.ordinal), $0.ordinal) < (abs($1.ordinal - key.ordinal), $1.ordinal) }
    return best.map { Found(id: $0.id, block: $0.block, isOfOtherVersion: true) }
  }

  /// How far a mention is from a key: the fewest bytes that only one of the two has, then the nearest number.
  private static func rank(_ trace: Trace, _ key: CorrectionKey) -> (Int, Int, Int) {
    let wanted = key.triggerRange
    let shared = trace.trigger.clamped(to: wanted).count
    return (trace.trigger.count + wanted.count - 2 * shared, abs(trace.ordinal - key.ordinal), trace.ordinal)
  }

  private func traces(hash: String) throws -> [Trace]? {
    if let known = byHash[hash] { return known }
    let id = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM document WHERE hash = ?"), arguments: [hash])
    let traces = try id.map { try self.traces(document: $0) }
    byHash[hash] = .some(traces)
    return traces
  }

  private func version(address: String) throws -> (traces: [Trace], text: [UInt8])? {
    if let known = byAddress[address] { return known }
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT d.id, d.text FROM document_uri AS u JOIN document AS d ON d.id = u.document_id WHERE u.uri = ?"),
      arguments: [address])
    let version = try row.map { row in (traces: try traces(document: row[0]), text: Array((row[1] as String).utf8)) }
    byAddress[address] = .some(version)
    return version
  }

  private func traces(document: Int64) throws -> [Trace] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT id, ordinal, start_byte, end_byte, trigger_start, trigger_end, block FROM mention
          WHERE document_id = ? ORDER BY ordinal
          """), arguments: [document]
    ).map {
      Trace(id: $0[0], ordinal: $0[1], sentence: $0[2]..<$0[3], trigger: $0[4]..<$0[5], block: $0[6])
    }
  }
}
