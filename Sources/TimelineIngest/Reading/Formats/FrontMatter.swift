/// What stands above a text in Markdown: `---` and simple keys of YAML, or `+++` and simple keys of TOML.
struct FrontMatter {
  private var fields: [String: String] = [:]
  /// Where the text begins.
  private(set) var end = 0

  /// Reads what stands above a text, if anything does.
  init(_ text: [UInt8]) {
    let lines = text.split(separator: 0x0A, maxSplits: 400, omittingEmptySubsequences: false)
    guard let mark = lines.first.map({ MarkupTree.folded($0) }), mark == "---" || mark == "+++" else { return }
    guard
      let last = lines.indices.dropFirst().first(where: {
        let line = MarkupTree.folded(lines[$0])
        return line == mark || mark == "---" && line == "..."
      })
    else { return }
    var list: String?
    for line in lines[1..<last] {
      let trimmed = MarkupTree.folded(line)
      if let key = list, trimmed.hasPrefix("- ") {
        let item = Self.unquoted(String(trimmed.dropFirst(2)))
        fields[key] = fields[key].map { "\($0) and \(item)" } ?? item
        continue
      }
      list = nil
      // What is indented belongs to a key above; a table of TOML is not gone into.
      guard let first = line.first, TokenizerBytes.isLetter(first) || first == UInt8(ascii: "\"") else { continue }
      let separator = mark == "---" ? UInt8(ascii: ":") : UInt8(ascii: "=")
      guard let at = trimmed.utf8.firstIndex(of: separator) else { continue }
      let key = Self.unquoted(MarkupTree.folded(trimmed[..<at].utf8)).lowercased()
      let value = MarkupTree.folded(trimmed[trimmed.utf8.index(after: at)...].utf8)
      if value.isEmpty { list = key } else { fields[key] = Self.value(value) }
    }
    end = min(text.count, lines[last].endIndex + 1)
  }

  /// The first of some keys that has a value.
  func first(_ names: String...) -> String? { names.lazy.compactMap { fields[$0] }.first { !$0.isEmpty } }

  private static func value(_ text: String) -> String {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return unquoted(text) }
    return text.dropFirst().dropLast().split(separator: ",").map { unquoted(MarkupTree.folded($0.utf8)) }
      .joined(separator: " and ")
  }

  private static func unquoted(_ text: String) -> String {
    for mark in ["\"", "'"] where text.utf8.count >= 2 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      return String(text.dropFirst().dropLast())
    }
    return text
  }
}
