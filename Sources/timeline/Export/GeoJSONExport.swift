import TimelineModel
import TimelineStore

/// Events with a place that has coordinates, as points on a map.
///
/// - SeeAlso: RFC 7946.
struct GeoJSONExport: EventExport {
  private var isFirst = true
  /// How many events have no coordinates.
  private(set) var left = 0

  func head() -> String { "{\"type\": \"FeatureCollection\", \"features\": [" }

  mutating func body(_ stored: StoredEvent) -> String {
    let event = stored.event
    let points = event.places.compactMap { place -> JSON? in
      guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
      return .array([.double(longitude), .double(latitude)])
    }
    guard let first = points.first else {
      left += 1
      return ""
    }
    let geometry: JSON = .object([
      ("type", .string(points.count == 1 ? "Point" : "MultiPoint")),
      ("coordinates", points.count == 1 ? first : .array(points)),
    ])
    let properties: JSON = .object([
      ("title", .string(event.title)), ("type", .string(event.type.rawValue)), ("mode", .optional(event.mode)),
      ("status", .string(event.status.rawValue)), ("earliest", .optional(event.date.earliest?.description)),
      ("latest", .optional(event.date.latest?.description)), ("edtf", .optional(stored.edtf)),
      ("actors", .array(event.actors.map { .string($0.name) })),
      ("places", .array(event.places.map { .string($0.name) })), ("documents", .int(stored.documents)),
    ])
    defer { isFirst = false }
    let feature: JSON = .object([
      ("type", .string("Feature")), ("id", .int(Int(stored.id))), ("geometry", geometry), ("properties", properties),
    ])
    return (isFirst ? "\n" : ",\n") + feature.compact
  }

  func foot() -> String { "\n]}\n" }
}
