import TimelineModel

/// Types whose mentions may tell one happening; types of different families never merge.
enum TypeFamily: Int, CaseIterable {
  /// What is done by force or against someone's body, ship or land.
  case force
  /// What is said against someone, or taken from them.
  case dispute
  /// What is done with or for someone.
  case accord

  /// The family of a type.
  init(_ type: EventType) {
    switch type {
    case .assault, .incident, .coerce, .mobilize, .protest: self = .force
    case .accuse, .reject, .threaten, .request, .sanction, .retreat: self = .dispute
    case .agree, .consult, .support, .cooperate, .aid, .concede: self = .accord
    }
  }

  /// The day on which the family's cells begin.
  var cellOffset: Int {
    switch self {
    case .force: 0
    case .dispute: 11
    case .accord: 21
    }
  }
}
