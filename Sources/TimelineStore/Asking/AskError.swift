/// Why a question can't be answered.
public enum AskError: Error, Equatable, Sendable {
  /// No actor has this name; `nearest` are names that look like it, the most alike first.
  case unknownActor(String, nearest: [String])
  /// No place has this name.
  case unknownPlace(String, nearest: [String])
  /// There is no word to search for.
  case noWords(String)
}

extension AskError: CustomStringConvertible {
  /// What is unknown and what comes near, ready to show to a user.
  public var description: String {
    switch self {
    case .unknownActor(let name, let nearest): "No actor is called '\(name)'.\(Self.hint(nearest))"
    case .unknownPlace(let name, let nearest): "No place is called '\(name)'.\(Self.hint(nearest))"
    case .noWords(let text): "'\(text)' has no word to search for."
    }
  }

  private static func hint(_ names: [String]) -> String {
    names.isEmpty ? "" : " Did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
  }
}
