/// Whether the people of a document are women or men, so that "she" is none of the men.
extension ActorResolver {
  /// For each person whose title or given name tells: whether it is a woman.
  ///
  /// A title weighs more than a name; given names of men are no list of their own, since a name that is not of women says little.
  static func women(in names: DocumentNames) -> [EntityID: Bool] {
    let text = names.view
    var titled: [EntityID: Bool] = [:]
    var named: [EntityID: Bool] = [:]
    for name in names.names where name.kind == .person {
      let first = name.tokens.lowerBound
      for token in [first, first - 1] where token >= 0 {
        let flags = text.flags[token]
        if flags.contains(.femaleTitle) { titled[name.entity] = true }
        if flags.contains(.maleTitle) { titled[name.entity] = false }
      }
      if name.tokens.contains(where: { text.flags[$0].contains(.femaleName) }) { named[name.entity] = true }
      if named[name.entity] == nil, !names.isLocal(name.entity), isWoman(text.gazetteer[name.entity].name, text) {
        named[name.entity] = true
      }
    }
    return titled.merging(named) { title, _ in title }
  }

  /// Whether a listed person's full name has a given name of women: "Merkel" is Angela.
  private static func isWoman(_ name: String, _ text: NameText) -> Bool {
    name.utf8.split(separator: 0x20).dropLast().contains {
      text.gazetteer.flags(of: text.vocabulary.id(of: String(Substring($0)))).contains(.femaleName)
    }
  }
}
