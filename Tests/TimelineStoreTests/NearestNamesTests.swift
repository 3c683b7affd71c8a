import Testing

@testable import TimelineStore

@Suite("The nearest names") struct NearestNamesTests {
  @Test(
    "are those that look alike, and of these the ones that occur often",
    arguments: [
      ("Rusia", ["Busia": 0, "Russia": 500], "Russia", "equally near: what occurs goes first"),
      ("Busia", ["Busra": 0, "Russia": 1000], "Busra", "one change goes before two, for the rest being equal"),
      ("Tukrey", ["Turkey": 3, "Tuvalu": 0], "Turkey", "two letters that have changed places are one change"),
      ("missle", ["missile": 0, "mission": 900], "missile", "one change goes before two that occur"),
    ])
  func nearest(_ name: String, _ known: [String: Int], _ expected: String, _ why: String) throws {
    let names = known.sorted { $0.key < $1.key }
    let list = names.enumerated().map { (id: Int64($0), name: $1.key) }
    #expect(NearestNames.nearest(to: name, in: list) { names[Int($0)].value }.first == expected, "\(why)")
  }
}

@Suite("A circle on the Earth") struct CircleTests {
  @Test(
    "contains what is no farther than its radius",
    arguments: [
      // Paris to London is some 344 km, across the date line from Fiji to Samoa some 1150 km.
      (48.857, 2.352, 51.507, -0.128, 350.0, true), (48.857, 2.352, 51.507, -0.128, 335.0, false),
      (-18.14, 178.44, -13.83, -171.76, 1200.0, true), (-18.14, 178.44, -13.83, -171.76, 1050.0, false),
      (90.0, 0.0, 89.0, 135.0, 112.0, true), (10.0, 20.0, 10.0, 20.0, 0.0, true),
    ])
  func contains(
    _ north: Double, _ east: Double, _ otherNorth: Double, _ otherEast: Double, _ radius: Double, _ isInside: Bool
  ) {
    let circle = Circle(latitude: north, longitude: east, kilometres: radius)
    #expect(circle.contains(latitude: otherNorth, longitude: otherEast) == isInside)
    #expect(!isInside || circle.latitudes.contains(otherNorth))
  }
}
