import TimelineModel
import TimelineStore

/// The picture of time by itself: a lane an actor, as SVG.
///
/// What happened on one day is a dot; what went on is a solid bar; what happened once within some days is a bar with soft ends.
/// What is planned, possible or denied is outlined, dashed and dotted or crossed out, so that no colour is needed to tell.
struct PictureExport: WholeExport {
  /// How many lanes are drawn; all other actors share one.
  private static let lanes = 24
  private static let labelWidth = 220.0
  private static let width = 1200.0
  private static let rowHeight = 22.0

  private struct Item {
    var stored: StoredEvent
    var first: Day
    var last: Day
  }

  private var items: [Item] = []
  /// How many events have no day.
  private(set) var left = 0

  mutating func take(_ stored: StoredEvent) {
    guard let first = stored.event.date.earliest ?? stored.event.date.latest else {
      left += 1
      return
    }
    items.append(Item(stored: stored, first: first, last: stored.event.date.latest ?? first))
  }

  func foot() -> String {
    guard let first = items.map(\.first).min(), let last = items.map(\.last).max() else {
      return
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"40\" role=\"img\"><title>No event</title></svg>\n"
    }
    let scale = PictureScale(first: first, last: last, width: Self.width - Self.labelWidth - 20)
    var body = ""
    var y = 40.0
    for (name, events) in laned() {
      let rows = Self.rows(events, scale)
      body +=
        "<text x=\"8\" y=\"\(Self.number(y + 15))\" class=\"lane\">\(HTMLText.escaped(CharacterWidth.fitted(name, to: 30)))</text>\n"
      for (item, row) in zip(events, rows) { body += Self.mark(item, scale, y + Double(row) * Self.rowHeight) }
      y += Double((rows.max() ?? 0) + 1) * Self.rowHeight + 6
      body +=
        "<line x1=\"0\" x2=\"\(Int(Self.width))\" y1=\"\(Self.number(y - 3))\" y2=\"\(Self.number(y - 3))\" class=\"rule\"/>\n"
    }
    return Self.head(height: y + 10, count: items.count) + Self.axis(scale, height: y) + body + "</svg>\n"
  }

  // MARK: Lanes

  /// The events by the actor that most of them are by, the busiest actors first.
  private func laned() -> [(name: String, items: [Item])] {
    var counts: [String: Int] = [:]
    for item in items { counts[Self.actor(item), default: 0] += 1 }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let shown = Set(ranked.prefix(Self.lanes))
    var lanes: [(name: String, items: [Item])] = ranked.prefix(Self.lanes).map { ($0, []) }
    var others: [Item] = []
    for item in items {
      let name = Self.actor(item)
      if let at = shown.contains(name) ? lanes.firstIndex(where: { $0.name == name }) : nil {
        lanes[at].items.append(item)
      } else {
        others.append(item)
      }
    }
    return others.isEmpty ? lanes : lanes + [("others", others)]
  }

  private static func actor(_ item: Item) -> String { item.stored.event.actors.first?.name ?? "nobody named" }

  /// The row of each event within its lane, so that no two lie over each other.
  private static func rows(_ items: [Item], _ scale: PictureScale) -> [Int] {
    var ends: [Double] = []
    return items.map { item in
      let start = scale.position(item.first)
      let end = max(scale.position(item.last), start + 8) + 6
      let row = ends.firstIndex { $0 <= start } ?? ends.endIndex
      if row == ends.endIndex { ends.append(end) } else { ends[row] = end }
      return row
    }
  }

  // MARK: Drawing

  private static func mark(_ item: Item, _ scale: PictureScale, _ y: Double) -> String {
    let event = item.stored.event
    let x = labelWidth + scale.position(item.first)
    let end = labelWidth + scale.position(item.last + 1)
    let classes = "event \(event.type.rawValue) \(event.status.rawValue)"
    let days = DatePhrase.text(event.date)
    let name = HTMLText.escaped("\(days): \(event.title) (\(event.type.rawValue), \(event.status.rawValue))")
    var shape: String
    if item.first == item.last {
      shape = "<circle cx=\"\(number(min(x + 5, labelWidth + scale.width)))\" cy=\"\(number(y + 10))\" r=\"5\"/>"
    } else {
      let soft = event.date.extent == .within || event.date.qualifier != nil || event.date.latest == nil
      shape =
        "<rect x=\"\(number(x))\" y=\"\(number(y + 5))\" width=\"\(number(max(end - x, 8)))\" height=\"10\" rx=\"3\"\(soft ? " mask=\"url(#soft)\"" : "")/>"
    }
    if event.status == .denied {
      shape += "<path d=\"M\(number(x)) \(number(y + 4)) l12 12 m0 -12 l-12 12\" class=\"cross\"/>"
    }
    if let phase = event.phase {
      let arrow = phase == .begin ? "l8 5 l-8 5 z" : "l-8 5 l8 5 z"
      shape += "<path d=\"M\(number(phase == .begin ? x + 2 : x + 8)) \(number(y + 5)) \(arrow)\" class=\"phase\"/>"
    }
    return "<g class=\"\(classes)\"><title>\(name)</title>\(shape)</g>\n"
  }

  private static func axis(_ scale: PictureScale, height: Double) -> String {
    scale.ticks().map { tick in
      let x = number(labelWidth + scale.position(tick.day))
      return
        "<line x1=\"\(x)\" x2=\"\(x)\" y1=\"28\" y2=\"\(number(height))\" class=\"rule\"/><text x=\"\(x)\" y=\"20\" class=\"tick\">\(HTMLText.escaped(tick.label))</text>\n"
    }.joined()
  }

  private static func head(height: Double, count: Int) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(number(height))" width="\(Int(width))" height="\(number(height))" role="img" aria-label="Timeline of \(count) events">
    <style>
    text { font: 13px system-ui, sans-serif; fill: #222; } .tick { font-size: 11px; fill: #555; }
    .rule { stroke: #ddd; stroke-width: 1; } .event { fill: #35618f; stroke: #35618f; }
    .assault { fill: #a8322d; stroke: #a8322d; } .incident { fill: #9a6a00; stroke: #9a6a00; }
    .consult, .agree, .support, .cooperate, .aid, .concede, .retreat { fill: #2f7049; stroke: #2f7049; }
    .planned { fill: #fff; stroke-dasharray: 4 2; } .possible { fill: #fff; stroke-dasharray: 1.5 2; } .denied { fill: #fff; }
    .cross { fill: none; stroke-width: 1.5; } .phase { fill: #fff; stroke: none; }
    </style>
    <defs><linearGradient id="fade"><stop offset="0" stop-color="#333"/><stop offset="0.25" stop-color="#fff"/><stop offset="0.75" stop-color="#fff"/><stop offset="1" stop-color="#333"/></linearGradient>
    <mask id="soft" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#fade)"/></mask></defs>
    <rect width="100%" height="100%" fill="#fff"/>

    """
  }

  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
