import Glibc
import TimelineStore

/// What a shell offers for an option: names that the timeline has.
///
/// Silent whatever goes wrong.
enum Completion {
  /// More names than these help nobody.
  private static let most = 50

  /// Names of actors that begin so.
  @Sendable static func actors(_ words: [String], _ prefix: String) -> [String] {
    names(words) { try $0.actorNames(beginningWith: prefix, limit: most) }
  }

  /// Names of places that begin so.
  @Sendable static func places(_ words: [String], _ prefix: String) -> [String] {
    names(words) { try $0.placeNames(beginningWith: prefix, limit: most) }
  }

  /// Publishers that begin so.
  @Sendable static func sources(_ words: [String], _ prefix: String) -> [String] {
    names(words) { try $0.sourceNames(beginningWith: prefix, limit: most) }
  }

  /// Modes that begin so.
  @Sendable static func modes(_ words: [String], _ prefix: String) -> [String] {
    names(words) { try $0.modes().filter { $0.hasPrefix(prefix.lowercased()) } }
  }

  /// Asks the timeline that the words typed so far name.
  private static func names(_ words: [String], _ ask: (Store) throws -> [String]) -> [String] {
    guard let store = try? Store(path: path(words), access: .read), let names = try? ask(store) else { return [] }
    return names.map { SafeText.line($0) }
  }

  private static func path(_ words: [String]) -> String {
    for (index, word) in words.enumerated().reversed() {
      if word == "--db", index + 1 < words.count { return words[index + 1] }
      if word.hasPrefix("--db=") { return String(word.dropFirst(5)) }
    }
    guard let set = getenv("TIMELINE_DB"), set.pointee != 0 else { return "timeline.db" }
    return String(cString: set)
  }
}
