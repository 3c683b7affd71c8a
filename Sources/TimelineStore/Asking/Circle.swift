internal import Glibc

/// The points of the Earth that lie no farther from one than so many kilometres.
public struct Circle: Equatable, Sendable {
  /// Degrees, north positive, from -90 through 90.
  public var latitude: Double
  /// Degrees, east positive, from -180 through 180.
  public var longitude: Double
  /// Along the surface, 0 or more.
  public var kilometres: Double

  /// A circle.
  public init(latitude: Double, longitude: Double, kilometres: Double) {
    (self.latitude, self.longitude, self.kilometres) = (latitude, longitude, kilometres)
  }

  /// The mean radius of the Earth.
  private static let radius = 6371.0088

  /// Whether a point lies inside, by the haversine formula on a sphere: off by half a per cent at most.
  public func contains(latitude other: Double, longitude east: Double) -> Bool {
    let radians = Double.pi / 180
    let (north, across) = ((other - latitude) * radians / 2, (east - longitude) * radians / 2)
    let chord = sin(north) * sin(north) + cos(latitude * radians) * cos(other * radians) * sin(across) * sin(across)
    return 2 * Self.radius * asin(min(1, chord.squareRoot())) <= kilometres
  }

  /// The latitudes that it reaches, a little more rather than less.
  var latitudes: ClosedRange<Double> {
    let reach = kilometres / Self.radius * 180 / Double.pi + 0.001
    return latitude - reach...latitude + reach
  }
}
