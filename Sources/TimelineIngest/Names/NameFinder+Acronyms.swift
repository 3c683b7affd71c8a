/// Acronyms that the text defines.
extension NameFinder {
  /// Acronyms in brackets after what they stand for, and the other way round.
  mutating func linkAcronyms() {
    var acronyms: [UInt64: EntityID] = [:]
    var known: [EntityID: EntityID] = [:]
    for index in found.names.indices.dropFirst() {
      let (long, short) = (found.names[index - 1], found.names[index])
      let open = long.tokens.upperBound
      guard short.tokens.lowerBound == open + 1, text.isByte(open, "("), short.tokens.upperBound < text.count,
        text.isByte(short.tokens.upperBound, ")")
      else { continue }
      if isAcronym(short.tokens, of: long.tokens) {
        if found.isLocal(long.entity), !found.isLocal(short.entity), isInitials(short.tokens, of: long.tokens) {
          // A known organisation under a name that the lists lack.
          known[long.entity] = short.entity
          continue
        }
        acronyms[text.key(short.tokens)] = long.entity
      } else if isAcronym(long.tokens, of: short.tokens) {
        acronyms[text.key(long.tokens)] = short.entity
      }
    }
    for index in found.names.indices {
      guard let entity = known[found.names[index].entity] else { continue }
      found.names[index].entity = entity
      found.names[index].kind = .organisation
    }
    guard !acronyms.isEmpty else { return }
    let named = Set(acronyms.values)
    for index in found.names.indices where found.names[index].tokens.count == 1 {
      guard let entity = acronyms[text.key(found.names[index].tokens)] else { continue }
      found.names[index].entity = entity
      if let local = found.local[entityIndex: entity, from: found.firstLocal],
        local.kind == .unknown || local.kind == .person
      {
        // What has an acronym is an organisation.
        found.local[entity.index - found.firstLocal].kind = .body
      }
      found.names[index].kind = .organisation
    }
    for index in found.names.indices where named.contains(found.names[index].entity) {
      if found.names[index].kind == .person || found.names[index].kind == .unknown {
        found.names[index].kind = .organisation
      }
    }
  }

  /// Whether a word of capitals may stand for a name: its first letter begins some word of the name.
  private func isAcronym(_ short: Range<Int>, of long: Range<Int>) -> Bool {
    guard short.count == 1, let token = short.first, long.count > 1, text.shape(token).contains(.allCapitals),
      text.length(token) <= 10
    else { return false }
    let letter = text.firstByte(token)
    return long.contains { text.firstByte($0) == letter }
  }
}

extension NameFinder {
  /// Whether the letters of a word are the first letters of the capitalised words of a name.
  private func isInitials(_ short: Range<Int>, of long: Range<Int>) -> Bool {
    guard let token = short.first else { return false }
    let initials = long.filter { text.isCapitalized($0) }.map { text.firstByte($0) }
    return text.text.bytes[text.text.tokens[token].range].filter { $0 != UInt8(ascii: ".") } == initials
  }
}
