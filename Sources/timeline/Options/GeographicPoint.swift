import ArgumentParser

/// A point on the Earth, as `36.2,37.2`.
struct GeographicPoint: ExpressibleByArgument {
  /// Degrees, north positive.
  let latitude: Double
  /// Degrees, east positive.
  let longitude: Double

  /// The point that a text names; `nil` where it is none.
  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { Double($0.filter { $0 != " " }) }
    guard parts.count == 2, let north = parts[0], let east = parts[1], (-90...90).contains(north),
      (-180...180).contains(east)
    else { return nil }
    (latitude, longitude) = (north, east)
  }
}
