import TimelineModel

/// Which types may tell one happening, and at what price.
enum TypeAgreement {
  /// The points that two types cost, 0 for the same, or `nil` where they are two happenings.
  static func price(_ left: EventType, _ right: EventType) -> Double? {
    if left == right { return 0 }
    for (one, other, price) in pairs where (one, other) == (left, right) || (one, other) == (right, left) {
      return price
    }
    return nil
  }

  private static let pairs: [(EventType, EventType, Double)] = [
    (.assault, .incident, 0.4), (.assault, .coerce, 0.5), (.assault, .mobilize, 2.0), (.incident, .coerce, 0.8),
    (.protest, .assault, 1.5), (.coerce, .mobilize, 1.0), (.incident, .mobilize, 1.2),
    (.accuse, .reject, 0.4), (.accuse, .request, 0.8), (.accuse, .threaten, 0.8), (.request, .threaten, 0.6),
    (.reject, .threaten, 1.0), (.reject, .sanction, 0.5), (.reject, .retreat, 0.5), (.sanction, .retreat, 0.5),
    (.request, .reject, 1.2),
    (.agree, .consult, 0.8), (.agree, .cooperate, 0.4), (.agree, .support, 0.5), (.agree, .concede, 0.4),
    (.consult, .cooperate, 0.6),
    (.aid, .cooperate, 0.5), (.aid, .support, 0.6), (.support, .cooperate, 0.5), (.concede, .support, 0.8),
    (.agree, .aid, 0.9),
    (.agree, .retreat, 0.5), (.concede, .retreat, 0.4),
  ]
}
