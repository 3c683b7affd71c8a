import ArgumentParser
import TimelineStore

/// The words of fixed lists, in any case.
enum Vocabulary {
  /// The word of a list; one that isn't in it gets the nearest that is.
  @Sendable static func word<Word: RawRepresentable & CaseIterable>(_ text: String) throws -> Word
  where Word.RawValue == String {
    if let word = Word(rawValue: text.lowercased()) { return word }
    let known = Word.allCases.map(\.rawValue)
    let nearest = Array(NearestNames.nearest(to: text, in: known).prefix(1))
    let hint = nearest.isEmpty ? "" : AskError.hint(nearest) + " "
    throw ValidationError("\(hint.dropFirst())It is one of \(known.joined(separator: ", ")).")
  }
}
