import TimelineModel
import TimelineStore

/// Events as all-day entries of a calendar.
///
/// Events without any day, and those before year 1 or after 9999, which a calendar can't hold, are left out; of an open end the
/// known day is taken.
///
/// - SeeAlso: RFC 5545.
struct CalendarExport: EventExport {
  static var needsMentions: Bool { true }

  /// How many events a calendar can't hold.
  private(set) var left = 0

  func head() -> String {
    Self.lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//timeline//timeline//EN", "CALSCALE:GREGORIAN"])
  }

  mutating func body(_ stored: StoredEvent) -> String {
    let date = stored.event.date
    guard let first = date.earliest ?? date.latest, let last = date.latest ?? date.earliest, first.year >= 1,
      last.year < 9999
    else {
      left += 1
      return ""
    }
    var lines = [
      "BEGIN:VEVENT", "UID:event-\(stored.id)@timeline.invalid", "DTSTAMP:\(stamp(stored))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.digits(first))", "DTEND;VALUE=DATE:\(Self.digits(last + 1))",
      "SUMMARY:\(Self.escaped(stored.event.title))", "CATEGORIES:\(Self.escaped(stored.event.type.rawValue))",
      "STATUS:\(stored.event.status == .occurred ? "CONFIRMED" : stored.event.status == .denied ? "CANCELLED" : "TENTATIVE")",
      "TRANSP:TRANSPARENT",
      "DESCRIPTION:\(Self.escaped(description(stored)))",
    ]
    if let place = stored.event.places.first {
      lines.append("LOCATION:\(Self.escaped(place.name))")
      if let latitude = place.latitude, let longitude = place.longitude { lines.append("GEO:\(latitude);\(longitude)") }
    }
    return Self.lines(lines + ["END:VEVENT"])
  }

  func foot() -> String { Self.lines(["END:VCALENDAR"]) }

  /// The day that the entry is of: the last publication that tells it, so that the same file gives the same calendar.
  private func stamp(_ stored: StoredEvent) -> String {
    let published = stored.mentions.compactMap { $0.document.publication?.day }.filter { $0.year >= 1 }.max()
    return published.map(Self.digits) ?? "19700101"
  }

  private func description(_ stored: StoredEvent) -> String {
    let days = "\(DatePhrase.text(stored.event.date))\(stored.edtf.map { " (\($0))" } ?? "")"
    let sources = stored.mentions.map { mention in
      "\(mention.document.publisher ?? mention.document.uri): \(mention.sentence)"
    }
    return ([days] + sources).joined(separator: "\n")
  }

  private static func digits(_ day: Day) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return padded(day.year, 4) + padded(day.month, 2) + padded(day.day, 2)
  }

  private static func escaped(_ text: String) -> String {
    ScalarText.replaced(SafeText.lines(text)) { scalar in
      switch scalar {
      case "\\", ";", ",": "\\\(scalar)"
      case "\n": "\\n"
      default: nil
      }
    }
  }

  /// Content lines, folded so that none has more than 75 bytes.
  private static func lines(_ lines: [String]) -> String {
    lines.map { line in
      var out = ""
      var width = 0
      for scalar in line.unicodeScalars {
        let size = UTF8.width(scalar)
        if width + size > 75 {
          out += "\r\n "
          width = 1
        }
        out.unicodeScalars.append(scalar)
        width += size
      }
      return out + "\r\n"
    }.joined()
  }
}
