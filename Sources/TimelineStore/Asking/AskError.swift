/// Why a question can't be answered.
public enum AskError: Error, Equatable, Sendable {
  /// No actor has this name; `nearest` are names that look like it, the likeliest first.
  case unknownActor(String, nearest: [String])
  /// No place has this name.
  case unknownPlace(String, nearest: [String])
  /// No publisher has this name.
  case unknownSource(String, nearest: [String])
  /// There is no such finer kind of events.
  case unknownMode(String, nearest: [String])
  /// There is no word to search for.
  case noWords(String)
  /// The best matches are asked for, but of no text.
  case nothingToRank
}

extension AskError: CustomStringConvertible {
  /// What is unknown and what comes near, ready to show to a user.
  public var description: String {
    switch self {
    case .unknownActor(let name, let nearest): "No actor is called '\(name)'.\(Self.hint(nearest))"
    case .unknownPlace(let name, let nearest): "No place is called '\(name)'.\(Self.hint(nearest))"
    case .unknownSource(let name, let nearest): "No publisher is called '\(name)'.\(Self.hint(nearest))"
    case .unknownMode(let name, let nearest): "There is no mode '\(name)'.\(Self.hint(nearest))"
    case .noWords(let text): "'\(text)' has no word to search for."
    case .nothingToRank: "The best matches of what? Give a text to sort by relevance."
    }
  }

  /// The words that ask whether one of some names was meant; empty where there is none.
  public static func hint(_ names: [String]) -> String {
    names.isEmpty ? "" : " Did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
  }
}
