import TimelineModel

/// On what the sources of one happening contradict each other.
///
/// A source is a document, or who a document says it has it from: of one article, what two speakers say can be at odds as well.
package enum Dispute: String, Hashable, Sendable, CaseIterable {
  /// Days that exclude each other, each given by the text and not taken from the day of publication.
  case dates
  /// Different numbers of the same thing.
  case quantities
  /// One says that it happened, another that it didn't.
  case status

  /// Beyond so many different accounts of one thing no more are compared.
  private static let mostAccounts = 64

  /// What the mentions of one event are at odds on, in the order of the cases.
  package static func of(_ records: [MentionRecord]) -> [Dispute] {
    guard records.count > 1 else { return [] }
    let voices = records.map(Voice.init)
    return allCases.filter { dispute in
      switch dispute {
      case .dates: hasApartDates(records, voices)
      case .quantities: hasApartCounts(records, voices)
      case .status: hasDenial(records, voices)
      }
    }
  }

  /// Who says what a mention says.
  private struct Voice: Hashable {
    var document: String
    var speakers: [String]

    init(_ record: MentionRecord) {
      document = record.key.document
      speakers = record.mention.attributedTo.sorted()
    }

    /// Whether two are sources of their own: in two documents, or two speakers in one.
    func differs(from other: Voice) -> Bool {
      document != other.document
        || (!speakers.isEmpty && !other.speakers.isEmpty && Set(speakers).isDisjoint(with: other.speakers))
    }
  }

  private static func hasApartDates(_ records: [MentionRecord], _ voices: [Voice]) -> Bool {
    var accounts: [(window: DayWindow, voice: Voice)] = []
    for (record, voice) in zip(records, voices) {
      guard let span = record.mention.date.span, [.stated, .resolved].contains(record.mention.date.basis) else {
        continue
      }
      let window = DayWindow(span)
      if accounts.count < mostAccounts, !accounts.contains(where: { $0.window == window && $0.voice == voice }) {
        accounts.append((window, voice))
      }
    }
    return accounts.indices.contains { at in
      accounts[..<at].contains {
        $0.window.intersection(accounts[at].window) == nil && $0.voice.differs(from: accounts[at].voice)
      }
    }
  }

  private static func hasApartCounts(_ records: [MentionRecord], _ voices: [Voice]) -> Bool {
    var counts: [String: [Voice: Set<Int>]] = [:]
    for (record, voice) in zip(records, voices) {
      for quantity in record.mention.quantities {
        counts[CountNoun.head(of: quantity.of), default: [:]][voice, default: []].insert(quantity.value)
      }
    }
    // What two give, one of them with more numbers beside it, is no contradiction.
    return counts.values.contains { accounts in
      let accounts = Array(accounts.sorted { $0.key.document < $1.key.document }.prefix(mostAccounts))
      return accounts.indices.contains { at in
        accounts[..<at].contains {
          $0.value.isDisjoint(with: accounts[at].value) && $0.key.differs(from: accounts[at].key)
        }
      }
    }
  }

  private static func hasDenial(_ records: [MentionRecord], _ voices: [Voice]) -> Bool {
    var (affirming, denying): (Set<Voice>, Set<Voice>) = ([], [])
    for (record, voice) in zip(records, voices) {
      let mention = record.mention
      if mention.status == .denied || (mention.status == .occurred && mention.polarity == .negated) {
        denying.insert(voice)
      } else if mention.status == .occurred {
        affirming.insert(voice)
      }
    }
    return denying.contains { one in affirming.contains { $0.differs(from: one) } }
  }
}
