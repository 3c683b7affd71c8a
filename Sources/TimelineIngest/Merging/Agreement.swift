import TimelineModel

/// How far two profiles tell one happening.
struct Agreement {
  /// All points, for and against.
  var points: Double
  /// The points of who, whom, where, how many and words alone.
  var content: Double

  /// Whether enough of the points come from who, whom, where, how many and words: less where one of two of a document names nobody.
  func isTelling(_ left: Profile, _ right: Profile) -> Bool {
    if content >= Weights.content { return true }
    let isNameless = left.parties.isEmpty || right.parties.isEmpty
    return isNameless && content >= Weights.namelessContent
      && left.kinds.contains { right.kinds.contains($0) } && left.documents == right.documents
  }

  /// Weighs two profiles, or gives `nil` where they contradict each other.
  static func of(_ left: Profile, _ right: Profile) -> Agreement? {
    guard var agreement = timeless(left, right),
      let date = datePoints(left, right) ?? farPoints(left, right, agreement)
    else { return nil }
    agreement.points += date
    return agreement
  }

  /// Weighs all but the dates of two profiles, or gives `nil` where they contradict each other.
  static func timeless(_ left: Profile, _ right: Profile) -> Agreement? {
    if left.isKeptApart(from: right) { return nil }
    guard let type = typePoints(left, right), let phase = phasePoints(left, right) else { return nil }
    guard let who = actorPoints(left, right), let place = placePoints(left, right) else { return nil }
    let content = who + place + countPoints(left, right) + wordPoints(left, right)
    return Agreement(points: type + phase + content, content: content)
  }

  /// Types and kinds of trigger.
  private static func typePoints(_ left: Profile, _ right: Profile) -> Double? {
    // Taken out of the profiles once: this is where most pairs end.
    let (types, otherTypes) = (left.types, right.types)
    var best: Double?
    for one in types {
      for other in otherTypes {
        if let price = TypeAgreement.price(one, other) { best = max(best ?? -9, Weights.sameType - price) }
      }
    }
    guard var points = best else { return nil }
    let (kinds, otherKinds) = (left.kinds, right.kinds)
    if !kinds.isEmpty, !otherKinds.isEmpty {
      if kinds.contains(where: { otherKinds.contains($0) }) {
        points += Weights.sameKind
      } else if !kinds.contains(where: { kind in otherKinds.contains { $0.fits(kind) } }) {
        return nil
      }
    }
    if SortedSet.meet(left.lemmas, right.lemmas) { points += Weights.sameLemma }
    return points
  }

  /// Dates: told days must leave one in common; an inferred day yields to a told one within reach.
  private static func datePoints(_ left: Profile, _ right: Profile) -> Double? {
    if let one = left.told, let other = right.told {
      guard let common = one.intersection(other) else { return nil }
      let length = max(one.count, other.count)
      return length == 1 ? Weights.sameDay : length <= 3 ? Weights.fewDays : common.count <= 3 ? Weights.manyDays : 0
    }
    if left.plain != right.plain, left.window.intersection(right.window) == nil { return nil }
    if let told = left.told, let inferred = right.inferred { return inferredPoints(told, inferred, right) }
    if let told = right.told, let inferred = left.inferred { return inferredPoints(told, inferred, left) }
    guard let one = left.inferred, let other = right.inferred else { return nil }
    if one == other { return Weights.fewDays }
    return one.intersection(other) != nil ? Weights.inferredDay : nil
  }

  /// An inferred day may have been an earlier one, unless several documents tell the happening as news of their days.
  private static func inferredPoints(_ told: DayWindow, _ inferred: DayWindow, _ profile: Profile) -> Double? {
    if told.intersection(inferred) != nil { return told.count <= 3 ? Weights.inferredDay : Weights.manyDays }
    guard profile.documents.count == 1, told.count <= 3, told.last < inferred.first,
      inferred.first - told.last <= Weights.inferredReach
    else { return nil }
    return Weights.inferredEarlier
  }

  /// What one text tells as background, without a date, and another dates days before: only penalties and dismissals, which seldom come twice, and
  /// only where both name the same actors on both sides.
  private static func farPoints(_ left: Profile, _ right: Profile, _ agreement: Agreement) -> Double? {
    guard agreement.content >= Weights.farContent, left.types == [.sanction], right.types == [.sanction],
      !left.initiators.isEmpty, !left.targets.isEmpty, !right.initiators.isEmpty, !right.targets.isEmpty
    else { return nil }
    for (told, inferred) in [(left.told, right), (right.told, left)] {
      guard let told, inferred.told == nil, inferred.documents.count == 1, let days = inferred.inferred,
        told.count <= 3, told.last < days.first, days.first - told.last <= Weights.farReach
      else { continue }
      return Weights.inferredEarlier
    }
    return nil
  }

  /// A beginning is no end, and the beginning of a campaign is not one of its strikes.
  private static func phasePoints(_ left: Profile, _ right: Profile) -> Double? {
    if left.plain && right.plain { return left.planned == right.planned ? 0 : Weights.otherStatus }
    if left.begins && right.begins || left.ends && right.ends { return Weights.samePhase }
    if left.plain || right.plain {
      // An offensive that begins on a day and the offensive of that day are one; a campaign and its strikes seldom are.
      return max(left.window.count, right.window.count) <= 3 ? Weights.otherPhaseSameDays : Weights.otherPhase
    }
    return nil
  }

  /// Who did it to whom, or who met whom.
  private static func actorPoints(_ left: Profile, _ right: Profile) -> Double? {
    if !left.participants.isEmpty || !right.participants.isEmpty { return partyPoints(left, right) }
    var points = 0.0
    if let likeness = Party.agreement(left.initiators, right.initiators) {
      guard likeness > 0 else { return nil }
      points += Weights.initiator * likeness + Weights.otherInitiator * (1 - likeness) * 0.5
    } else if let likeness = Party.agreement(left.initiators, right.targets)
      ?? Party.agreement(left.targets, right.initiators),
      left.initiators.isEmpty || right.initiators.isEmpty, likeness >= 0.9,
      left.targets.isEmpty || right.targets.isEmpty
    {
      points += Weights.crossedRole * likeness
    }
    if let likeness = Party.agreement(left.targets, right.targets) {
      points += Weights.target * likeness + Weights.otherTarget * (1 - likeness)
    }
    return points
  }

  private static func partyPoints(_ left: Profile, _ right: Profile) -> Double? {
    let one = left.parties
    let other = right.parties
    guard let likeness = Party.agreement(one, other) else { return 0 }
    guard likeness > 0 else { return nil }
    // One party in common is little where each side names two: Russia meets many.
    let share = min(one.count, other.count) >= 2 ? likeness : likeness * Weights.initiator / Weights.parties
    return Weights.parties * share + Weights.otherParties * (1 - likeness)
  }

  private static func placePoints(_ left: Profile, _ right: Profile) -> Double? {
    switch Spot.relation(left.places, right.places) {
    case .same: Weights.samePlace
    case .inside: Weights.insidePlace
    case .apart: Weights.otherPlace
    case .unclear, nil: 0
    }
  }

  private static func countPoints(_ left: Profile, _ right: Profile) -> Double {
    var points = 0.0
    var same = false
    for one in left.counts {
      for other in right.counts where one.noun == other.noun {
        if one.value == other.value {
          points = max(points, one.value > 2 ? Weights.sameCount : Weights.sameSmallCount)
          same = true
        } else if !same {
          points = min(points, Weights.otherCount)
        }
      }
    }
    return same ? max(points, Weights.sameSmallCount) : points
  }

  private static func wordPoints(_ left: Profile, _ right: Profile) -> Double {
    let smaller = min(left.words.count, right.words.count)
    guard smaller > 0 else { return 0 }
    let common = Double(SortedSet.common(left.words, right.words))
    // A clause of two words agrees by chance: the share counts against at least four.
    return Weights.words * common / Double(max(4, smaller))
  }
}
