internal import TimelineIngest
internal import TimelineModel

/// The columns of an event's row, worked out once.
struct EventRow {
  /// Stands for an open end, and for both days of an event without a date.
  static let openEnd = Int(Int32.max)
  /// Stands for an open beginning.
  static let openBeginning = Int(Int32.min)

  let event: Event
  let firstDay: Int
  let lastDay: Int
  let edtf: String?
  let reason: String
  let documents: Int
  let mentions: Int
  /// On what the sources contradict each other; `nil` for nothing.
  let disputed: String?
  /// The last day of publication among the documents.
  let toldDay: Int?
  /// Who published the documents, each once, in alphabetical order.
  let sources: [String]

  /// The row of an event with its members, whose records these are.
  init(_ merged: MergedEvent, _ records: [MentionRecord]) {
    event = merged.event
    let disputes = Dispute.of(records)
    disputed = disputes.isEmpty ? nil : disputes.map(\.rawValue).joined(separator: " ")
    toldDay = records.compactMap { $0.document.published?.day.number }.max()
    sources = Set(records.compactMap(\.document.publisher)).sorted()
    let date = merged.event.date
    if date.earliest == nil, date.latest == nil {
      (firstDay, lastDay, edtf) = (Self.openEnd, Self.openEnd, nil)
    } else {
      firstDay = date.earliest?.number ?? Self.openBeginning
      lastDay = date.latest?.number ?? Self.openEnd
      edtf = date.edtf
    }
    reason = merged.event.reason.isEmpty ? merged.reasons.joined(separator: "; ") : merged.event.reason
    documents = Set(merged.members.map(\.document)).count
    mentions = merged.members.count
  }

  /// A number of all that the event's rows say: FNV-1a over a description of every part.
  func digest(members: [Int64]) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String, _ end: UInt8 = 0xFF) {
      var text = text
      text.withUTF8 { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
      hash = (hash ^ UInt64(end)) &* 0x100_0000_01b3
    }
    func add(_ number: Int) { hash = (hash ^ UInt64(bitPattern: Int64(number))) &* 0x100_0000_01b3 }
    for part in [
      event.title, event.type.rawValue, event.mode ?? "", event.phase?.rawValue ?? "", event.status.rawValue,
      edtf ?? "", event.date.extent.rawValue, event.date.qualifier?.rawValue ?? "", event.basis.rawValue, reason,
      disputed ?? "",
    ] { add(part) }
    for number in [firstDay, lastDay, documents, toldDay ?? .min] { add(number) }
    for source in sources { add(source) }
    for actor in event.actors {
      add(actor.name)
      add(actor.role.rawValue)
      add(actor.country ?? "")
      for name in actor.within { add(name, 0xFE) }
    }
    for place in event.places {
      add(place.name)
      add(place.country ?? "")
      for degrees in [place.latitude, place.longitude] { add(Int(bitPattern: UInt((degrees ?? 0).bitPattern))) }
    }
    for quantity in event.quantities {
      add(quantity.value)
      add(quantity.of)
    }
    for member in members { add(Int(member)) }
    return Int64(bitPattern: hash)
  }
}
