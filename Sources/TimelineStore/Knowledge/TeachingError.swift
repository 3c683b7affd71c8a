/// Why something about actors can't be taught; nothing was changed.
public enum TeachingError: Error, Equatable, Sendable {
  /// A name of which nothing is left when what can't be printed is taken out.
  case emptyName
  /// A name with a sign that separates names in the file.
  case badName(String)
  /// No kind of actor is called so.
  case unknownKind(String, known: [String])
  /// No country has this code; `code` is what a country of this name has.
  case unknownCountry(String, code: String?)
  /// The program's lists have the actor already, as something else.
  case listed(String, as: String)
  /// The two names are one actor's.
  case sameActor(String, String)
  /// The other name is an actor of its own, which the lists or a person know.
  case takenName(String, by: String)
  /// The actor would lie within itself, by way of the others.
  case circle([String])
  /// The program's lists have the membership already, with other years.
  case listedMembership(String, within: String, years: String)
  /// The last day lies before the first.
  case reversed(since: String, until: String)
}

extension TeachingError: CustomStringConvertible {
  /// What is wrong and what to do, ready to show to a user.
  public var description: String {
    switch self {
    case .emptyName: "The name is empty: give one that can be printed."
    case .badName(let name): "'\(name)' has a '|', which names can't have: write it with '/'."
    case .unknownKind(let kind, let known):
      "There is no kind '\(kind)'. The kinds are \(known.joined(separator: ", "))."
    case .unknownCountry(let text, let code?): "'\(text)' is no code of ISO 3166-1: give its two letters, \(code)."
    case .unknownCountry(let text, nil):
      "'\(text)' is no country's code: give two letters of ISO 3166-1, as FR for France."
    case .listed(let name, let what):
      "The program knows \(name) already, as \(what). Another name for it: timeline actor alias \"\(name)\" OTHER. To say it better than the program does: --replace"
    case .sameActor(let one, let other):
      one == other ? "\(one) can't lie within itself." : "'\(one)' and '\(other)' are one actor already."
    case .takenName(let name, let actor):
      "'\(name)' is \(name == actor ? "an actor of its own" : "another name of \(actor)"), so it can't be another's name too. To place one within the other: timeline actor within"
    case .circle(let names):
      "That would be a circle: \(names.joined(separator: " within ")). Leave out one of these, or give years (--from, --until) in which they don't all hold."
    case .listedMembership(let name, let larger, let years):
      "The program knows already that \(name) lies within \(larger) (\(years)). To say it better than the program does: --replace"
    case .reversed(let since, let until):
      "--until \(until) lies before --from \(since): give the earlier one to --from."
    }
  }
}
