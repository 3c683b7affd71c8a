import TimelineDates
import TimelineModel

/// Events that are told to have happened more than once.
extension EventFinder {
  /// "A fighter violated the airspace on Saturday, and another did on Sunday": the verb before happens again.
  func repeatedEvent(_ index: Int) {
    let clause = sentence.clauses[index]
    guard sentence.tag(sentence.verbs[clause.verb].main) == .doAuxiliary, clause.objects.isEmpty,
      let time = clause.times.first,
      clause.subjects.contains(where: {
        knowledge.governors.elliptical.contains(text.tokens[sentence.nouns[$0].head].word)
      }),
      var copy = drafts.last(where: { $0.clause ?? index < index && $0.noun == nil })
    else { return }
    copy.time = DraftTime(phrase: time)
    copy.rule = "verb.repeated"
    drafts.append(copy)
  }

  /// "freed the president on Friday and the premier on Tuesday": the verb happens again to the second, on his own day.
  func gappedEvent(_ index: Int) {
    let times = sentence.clauses[index].times
    guard times.count > 1, let place = drafts.lastIndex(where: { $0.clause == index && $0.noun == nil }),
      let role = drafts[place].roles.first(where: { sentence.clauses[index].objects.contains($0.noun) })?.role
    else { return }
    let object = sentence.clauses[index].objects
    for (before, time) in zip(times, times.dropFirst()) {
      let between =
        reading.phrases[before].range
        .upperBound..<max(
          reading.phrases[before].range.upperBound, reading.phrases[time].range.lowerBound)
      guard let group = sentence.groups.first(where: { isGap($0, between) }) else { continue }
      if drafts[place].time == nil { drafts[place].time = DraftTime(phrase: before) }
      var copy = drafts[place]
      copy.time = DraftTime(phrase: time)
      copy.rule = "verb.gapped"
      copy.roles = drafts[place].roles.filter { !object.contains($0.noun) } + group.map { (role, $0) }
      drafts.append(copy)
    }
  }

  /// "France sent troops and Britain two frigates": the verb is left out with the second subject, and two noun phrases meet.
  func gappedSubject(_ index: Int) {
    let clause = sentence.clauses[index]
    guard let object = clause.objects.first, !clause.subjects.isEmpty,
      let place = drafts.lastIndex(where: { $0.clause == index && $0.noun == nil })
    else { return }
    for (subject, other) in zip(sentence.groups, sentence.groups.dropFirst()) {
      guard subject.count == 1, other.count == 1, isGappedPair(subject[0], other[0]),
        sentence.nouns[object].head < sentence.nouns[subject[0]].head,
        sentence.nouns[subject[0]].head
          < (sentence.verbs.map(\.main).first { $0 > sentence.verbs[clause.verb].main } ?? .max)
      else { continue }
      var copy = drafts[place]
      copy.rule = "verb.gapped"
      copy.roles = drafts[place].roles.compactMap { role, noun in
        if clause.subjects.contains(noun) { return (role, subject[0]) }
        return noun == other[0] || noun == subject[0] || clause.objects.contains(noun) ? nil : (role, noun)
      }
      if let role = drafts[place].roles.first(where: { $0.noun == object })?.role, references[other[0]].isNamed {
        copy.roles.append((role, other[0]))
      }
      drafts[place].roles.removeAll { $0.noun == subject[0] || $0.noun == other[0] }
      drafts.append(copy)
      return
    }
  }

  /// A name behind "and" with a counted or definite phrase right behind it.
  private func isGappedPair(_ subject: Int, _ object: Int) -> Bool {
    let (one, other) = (sentence.nouns[subject], sentence.nouns[object])
    guard one.tokens.upperBound == other.tokens.lowerBound, sentence.tag(one.tokens.lowerBound - 1) == .coordinator,
      references[subject].isNamed || references[subject].isActor
    else { return false }
    let first = sentence.tag(other.tokens.lowerBound)
    return first == .number || first == .determiner
  }

  /// Whether noun phrases lie within some bytes behind "and", and no clause has them.
  private func isGap(_ group: IndexList, _ bytes: Range<Int>) -> Bool {
    guard let first = group.first, let last = group.last else { return false }
    let (start, end) = (sentence.nouns[first].tokens.lowerBound, sentence.nouns[last].tokens.upperBound)
    return sentence.tag(start - 1) == .coordinator && Int(text.tokens[start].start) >= bytes.lowerBound
      && Int(text.tokens[end - 1].end) <= bytes.upperBound
      && !sentence.clauses.contains {
        $0.subjects.contains(first) || $0.objects.contains(first)
          || $0.prepositions.contains { $0.nouns.contains(first) }
      }
  }

  /// "two violations, one on Saturday and another on Sunday", "violated it twice, on Saturday and on Sunday": as many events as dates.
  ///
  /// - Returns: the dates, one an event; none where the draft is a single event.
  func repeatedDays(of place: Int) -> [DraftTime] {
    guard drafts[place].time == nil, let count = repetitions(of: place), (2...7).contains(count) else { return [] }
    let end = drafts[place].noun.map { sentence.nouns[$0].tokens.upperBound } ?? drafts[place].tokens.upperBound
    let start = Int(text.tokens[end - 1].end)
    let nextVerb = sentence.clauses.map { sentence.verbs[$0.verb].tokens.lowerBound }.filter { $0 >= end }.min()
    let limit = nextVerb.map { Int(text.tokens[$0].start) } ?? .max
    let times = sentence.times.filter {
      reading.phrases[$0].range.lowerBound >= start && reading.phrases[$0].range.lowerBound < limit
    }
    let days = times.flatMap { phrase in
      reading.phrases[phrase].expressions.map { DraftTime(phrase: phrase, expression: $0) }
    }
    return days.count == count ? days : []
  }

  /// How often an event is said to have happened: the number of its noun, "twice", "again".
  func repetitions(of place: Int) -> Int? {
    if let noun = drafts[place].noun { return sentence.nouns[noun].isPlural ? count(of: noun) : nil }
    guard let clause = drafts[place].clause else { return nil }
    let tokens = drafts[place].tokens
    let end = min(sentence.clauses[clause].tokens.upperBound + 8, sentence.tokens.upperBound)
    for token in tokens.lowerBound..<max(tokens.upperBound, end)
    where knowledge.governors.twice.contains(text.tokens[token].word) { return 2 }
    return nil
  }

  func count(of noun: Int) -> Int? {
    for token in sentence.nouns[noun].tokens {
      if let number = knowledge.grammar.number(of: text.tokens[token].word) { return number }
    }
    return nil
  }
}
