import TimelineIngest
import TimelineStore

/// Extraction as a timeline has it: with the actors and names that its analyst added.
enum StoreExtraction {
  /// Made when the first document needs it: a run over known documents never does.
  private static let plain = Extractor()

  /// What completes documents for a timeline and finds what they tell.
  static func of(_ timeline: Store) throws -> Ingestor.Extract {
    let additions = try timeline.additions()
    if additions.isEmpty { return { plain.extract($0) } }
    let extractor = Extractor(knowledge: Knowledge.builtIn.adding(additions))
    return { extractor.extract($0) }
  }
}
