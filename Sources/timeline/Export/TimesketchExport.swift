import TimelineModel
import TimelineStore

/// Events as Timesketch takes them: a JSON object a line with `message`, `datetime` and `timestamp_desc`.
///
/// Timesketch knows moments only: an event stands at the first instant, in UTC, of its first possible day, and once more at its
/// last possible day where that is another. Events without any day, and of years that ISO 8601 writes with a sign, are left out.
struct TimesketchExport: EventExport {
  private(set) var left = 0

  mutating func body(_ stored: StoredEvent) -> String {
    let date = stored.event.date
    let known = [
      (date.earliest, "first possible day"), (date.latest == date.earliest ? nil : date.latest, "last possible day"),
    ]
    let days = known.compactMap { day, name in day.flatMap { 1...9999 ~= $0.year ? ($0, name) : nil } }
    if days.isEmpty { left += 1 }
    return days.map { day, name in
      let description = date.earliest == date.latest ? "day of the event" : name
      return JSON.object([
        ("message", .string(stored.event.title)), ("datetime", .string("\(day)T00:00:00+00:00")),
        ("timestamp", .int(day.number * 86_400_000_000)), ("timestamp_desc", .string(description)),
        ("event_id", .int(Int(stored.id))), ("event_type", .string(stored.event.type.rawValue)),
        ("event_status", .string(stored.event.status.rawValue)), ("edtf", .optional(stored.edtf)),
        ("actor", .array(stored.event.actors.map { .string($0.name) })),
        ("place", .array(stored.event.places.map { .string($0.name) })), ("documents", .int(stored.documents)),
      ]).compact + "\n"
    }.joined()
  }
}
