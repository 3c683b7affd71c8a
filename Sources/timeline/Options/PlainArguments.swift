import ArgumentParser

/// Arguments in the plain form that nearly all have, each `--flag`, `--name value` or `--name=value`.
///
/// The argument parser finds out at run time what options a command has, which takes longer than answering most questions. So a
/// command that is asked again and again may take its options from here, and leaves to the parser all that isn't plain: short names,
/// values that begin with a dash, options said twice, mistakes. Whatever is taken means what it means to the parser.
struct PlainArguments {
  /// Only the argument parser can tell what the arguments mean.
  struct Unclear: Error {}

  /// How often each name is said, with the values behind it.
  private var said: [String: [[String]]] = [:]

  init(_ arguments: [String]) throws(Unclear) {
    var name: String?
    for argument in arguments {
      if argument.utf8.first != UInt8(ascii: "-") {
        guard let name, var all = said[name], let last = all.indices.last else { throw Unclear() }
        all[last].append(argument)
        said[name] = all
      } else {
        guard argument.hasPrefix("--"), argument.utf8.count > 2 else { throw Unclear() }
        let word = argument.dropFirst(2)
        if let equals = word.firstIndex(of: "=") {
          let value = word[word.index(after: equals)...]
          guard !value.isEmpty else { throw Unclear() }
          said[String(word[..<equals]), default: []].append([String(value)])
          name = nil
        } else {
          said[String(word), default: []].append([])
          name = String(word)
        }
      }
    }
  }

  /// Whether a flag is said.
  mutating func flag(_ name: String) throws(Unclear) -> Bool {
    guard let all = said.removeValue(forKey: name) else { return false }
    guard all == [[]] else { throw Unclear() }
    return true
  }

  /// The value of an option; `nil` where it isn't said.
  mutating func value(_ name: String) throws(Unclear) -> String? {
    let all = try values(name)
    guard all.count <= 1 else { throw Unclear() }
    return all.first
  }

  /// The value of an option, read; `nil` where it isn't said.
  mutating func value<Value: ExpressibleByArgument>(_ name: String) throws(Unclear) -> Value? {
    guard let text = try value(name) else { return nil as Value? }
    guard let value = Value(argument: text) else { throw Unclear() }
    return value
  }

  /// The values of an option that may be said several times, in their order.
  mutating func values(_ name: String) throws(Unclear) -> [String] {
    try (said.removeValue(forKey: name) ?? []).map { (values) throws(Unclear) in
      guard values.count == 1 else { throw Unclear() }
      return values[0]
    }
  }

  /// The values of an option that takes all up to the next one, said once.
  mutating func list(_ name: String) throws(Unclear) -> [String] {
    guard let all = said.removeValue(forKey: name) else { return [] }
    guard all.count == 1, !all[0].isEmpty else { throw Unclear() }
    return all[0]
  }

  /// Refuses what nobody took.
  func end() throws(Unclear) {
    if !said.isEmpty { throw Unclear() }
  }
}
