import TimelineModel

/// Which types may tell one happening, and at what price.
enum TypeAgreement {
  /// The points that two types cost, 0 for the same, or `nil` where they are two happenings.
  static func price(_ left: EventType, _ right: EventType) -> Double? {
    let price = prices[number(of: left) * count + number(of: right)]
    return price.isNaN ? nil : price
  }

  private static let count = EventType.allCases.count

  /// The price of every two types side by side, as most pairs of mentions end at theirs; not a number where there is none.
  private static let prices: [Double] = {
    var prices = [Double](repeating: .nan, count: count * count)
    for (one, other, price) in pairs {
      prices[number(of: one) * count + number(of: other)] = price
      prices[number(of: other) * count + number(of: one)] = price
    }
    for type in EventType.allCases { prices[number(of: type) * (count + 1)] = 0 }
    return prices
  }()

  private static func number(of type: EventType) -> Int {
    switch type {
    case .agree: 0
    case .consult: 1
    case .support: 2
    case .concede: 3
    case .cooperate: 4
    case .aid: 5
    case .retreat: 6
    case .request: 7
    case .accuse: 8
    case .reject: 9
    case .threaten: 10
    case .protest: 11
    case .sanction: 12
    case .mobilize: 13
    case .coerce: 14
    case .assault: 15
    case .incident: 16
    }
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
