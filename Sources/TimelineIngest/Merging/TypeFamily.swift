import TimelineModel

/// Types whose mentions may tell one happening; types of different families never merge.
enum TypeFamily: Int, CaseIterable {
  /// What is done by force or against someone's body, ship or land.
  case force
  /// What is said against someone, or taken from them.
  case dispute
  /// What is done with or for someone.
  case accord

  /// The retreats that both sides agree on.
  private static let agreed: Set<String> = ["ceasefire", "ease-sanctions", "release", "refugees-return"]

  /// The family of a type and mode.
  init(_ type: EventType, mode: String?) {
    if type == .retreat, let mode, TypeFamily.agreed.contains(mode) {
      self = .accord
      return
    }
    switch type {
    case .assault, .incident, .coerce, .mobilize, .protest: self = .force
    case .accuse, .reject, .threaten, .request, .sanction, .retreat: self = .dispute
    case .agree, .consult, .support, .cooperate, .aid, .concede: self = .accord
    }
  }
}
