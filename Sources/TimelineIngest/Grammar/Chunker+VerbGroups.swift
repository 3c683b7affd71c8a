/// Verb groups: auxiliaries, adverbs and the main verb.
extension Chunker {
  func verbGroup(at start: Int) -> Int {
    var end = start
    var group = VerbGroup(tokens: start..<start, main: start, lemma: Vocabulary.unknown, form: .finite, tense: .present)
    if tag(end) == .to {
      group.form = .infinitive
      end += 1
    }
    var first: Tag?
    var sawBe = false
    var sawHave = false
    var done = false
    while !done, let here = tag(end) {
      switch here {
      case .modal:
        guard first == nil else { done = true; continue }
        group.modal = word(end)
        group.isNegated = group.isNegated || grammar.classes(of: word(end)).contains(.negation)
      case .have:
        if sawHave, !sawBe, tag(end - 1) == .have {
          // "would have had to": the second "have" is the verb.
          group.main = end
          group.isPerfect = true
          end += 1
          done = true
          continue
        }
        guard !sawHave, !sawBe else { done = true; continue }
        sawHave = true
      case .be:
        guard !sawBe || tag(end - 1) == .be else { done = true; continue }
        sawBe = true
      case .doAuxiliary:
        guard first == nil else { done = true; continue }
      case .negation:
        group.isNegated = true
        end += 1
        continue
      case .adverb:
        guard verbal(after: end, sawAuxiliary: first != nil || group.form == .infinitive) else { done = true; continue }
        if grammar.classes(of: word(end)).contains(.hedge) { group.isHedged = true }
        end += 1
        continue
      case .verbBase, .verbPresent, .verbPast, .participle, .gerund:
        if first != nil, first?.isVerbal == true, !isAuxiliary(end - 1) { done = true; continue }
        group.main = end
        if sawBe, here == .participle { group.isPassive = true }
        if sawBe, here == .gerund { group.isProgressive = true }
        if sawHave { group.isPerfect = true }
        if first == nil, group.form == .finite { setForm(&group, here) }
        if first == nil { setTense(&group, end) }
        first = first ?? here
        end += 1
        group.tokens = start..<end
        done = true
        continue
      default:
        done = true
        continue
      }
      if first == nil {
        first = here
        setTense(&group, end)
      }
      group.main = end
      end += 1
    }
    group.tokens = start..<max(end, start + 1)
    trimTrailingAdverbs(&group)
    group.lemma = grammar.verbLemma(of: word(group.main))
    if let mainTag = tag(group.main) {
      group.isCopula = mainTag == .be
      if mainTag == .have || mainTag == .be || mainTag == .doAuxiliary {
        group.isPerfect = group.isPerfect && (mainTag != .have || tag(group.main - 1) == .have)
      }
    }
    linkInfinitive(&group)
    verbs.append(group)
    elements.append(.verb(verbs.count - 1))
    return group.tokens.upperBound
  }

  func isAuxiliary(_ index: Int) -> Bool {
    var at = index
    while let here = tag(at), here == .adverb || here == .negation { at -= 1 }
    switch tag(at) {
    case .modal, .be, .have, .doAuxiliary, .to: return true
    default: return false
    }
  }

  func verbal(after index: Int, sawAuxiliary: Bool) -> Bool {
    guard sawAuxiliary else { return false }
    var next = index + 1
    while tag(next) == .adverb || tag(next) == .negation { next += 1 }
    return tag(next)?.isVerbal ?? false
  }

  func setForm(_ group: inout VerbGroup, _ tag: Tag) {
    switch tag {
    case .gerund: group.form = .gerund
    case .participle:
      group.form = .participle
      group.isPassive = true
    default: break
    }
  }

  func setTense(_ group: inout VerbGroup, _ index: Int) {
    let form = word(index)
    switch tag(index) {
    case .modal: group.tense = grammar.futureModals.contains(form) ? .future : .present
    case .verbPast: group.tense = .past
    case .be, .have, .doAuxiliary: group.tense = grammar.pastAuxiliaries.contains(form) ? .past : .present
    default: group.tense = .present
    }
    if tag(index) == .be || tag(index) == .have, group.form == .finite {
      if form == grammar.being || form == grammar.having { group.form = .gerund }
    }
  }

  func trimTrailingAdverbs(_ group: inout VerbGroup) {
    while group.tokens.upperBound - 1 > group.main, tag(group.tokens.upperBound - 1) == .adverb {
      group.tokens = group.tokens.lowerBound..<group.tokens.upperBound - 1
    }
  }

  /// "is willing to withdraw", "was due to meet": the word between "be" and the infinitive says how sure it is.
  func linkInfinitive(_ group: inout VerbGroup) {
    let linkIndex = group.isCopula ? group.tokens.upperBound : group.main
    // "is to meet": so it is planned.
    if group.isCopula, tag(linkIndex) == .to { group.link = word(linkIndex) }
    guard group.isCopula || group.isPassive, links.contains(word(linkIndex)) else { return }
    let next = group.isCopula ? linkIndex + 1 : group.tokens.upperBound
    guard tag(next) == .to || tag(next) == .preposition else { return }
    group.link = word(linkIndex)
  }
}
