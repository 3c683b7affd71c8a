import Testing
import TimelineModel

@testable import TimelineIngest

@Suite("What sources contradict each other on") struct DisputeTests {
  /// One mention: in which document, who says so, when, how many of what, how sure.
  struct Account: Sendable {
    var document: String
    var speaker: String?
    var days = "2015-10-07"
    var basis = DateBasis.stated
    var count: Quantity?
    var status = EventStatus.occurred
    var polarity = Polarity.affirmed

    func record(_ ordinal: Int) -> MentionRecord {
      let mention = Mention(
        range: 0..<10, triggerRange: 0..<4, trigger: "fired", lemma: "fire", type: .assault, status: status,
        polarity: polarity, date: MentionDate(span: DateSpan(edtf: days), basis: basis),
        quantities: count.map { [$0] } ?? [], attributedTo: speaker.map { [$0] } ?? [], title: "", rule: "test")
      return MentionRecord(
        key: MentionKey(document: document, ordinal: ordinal), mention: mention,
        document: DocumentFacts(hash: document, published: nil))
    }
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let why: String
    let accounts: [Account]
    let expected: [Dispute]

    init(_ why: String, _ expected: [Dispute], _ accounts: Account...) {
      (self.why, self.accounts, self.expected) = (why, accounts, expected)
    }

    var testDescription: String { why }
  }

  @Test(
    "are",
    arguments: [
      Example("nothing where one tells it", [], Account(document: "a", count: Quantity(26, of: "missiles"))),
      Example(
        "numbers of the same thing", [.quantities], Account(document: "a", count: Quantity(26, of: "missiles")),
        Account(document: "b", count: Quantity(27, of: "cruise missiles"))),
      Example(
        "not numbers of different things", [], Account(document: "a", count: Quantity(26, of: "missiles")),
        Account(document: "b", count: Quantity(4, of: "ships"))),
      Example(
        "not a number that both give", [], Account(document: "a", count: Quantity(26, of: "missiles")),
        Account(document: "b", count: Quantity(26, of: "missiles")),
        Account(document: "b", count: Quantity(11, of: "missiles"))),
      Example(
        "not two numbers in one document that says them itself", [],
        Account(document: "a", count: Quantity(26, of: "missiles")),
        Account(document: "a", count: Quantity(4, of: "missiles"))),
      Example(
        "numbers that two speakers of one document give", [.quantities],
        Account(document: "a", speaker: "Russia", count: Quantity(26, of: "missiles")),
        Account(document: "a", speaker: "Iran", count: Quantity(22, of: "missiles"))),
      Example(
        "days that exclude each other", [.dates], Account(document: "a", days: "2015-10-07"),
        Account(document: "b", days: "2015-10-06")),
      Example(
        "not days one of which lies in the other", [], Account(document: "a", days: "2015-10-07"),
        Account(document: "b", days: "2015-10")),
      Example(
        "not a day that is only taken from publication", [], Account(document: "a", days: "2015-10-07"),
        Account(document: "b", days: "2015-10-09", basis: .inferred)),
      Example(
        "whether it happened", [.status], Account(document: "a"), Account(document: "b", status: .denied)),
      Example(
        "whether it happened, by what one says did not", [.status], Account(document: "a"),
        Account(document: "b", polarity: .negated)),
      Example("not a plan and what came of it", [], Account(document: "a"), Account(document: "b", status: .planned)),
      Example(
        "several things at once", [.dates, .quantities],
        Account(document: "a", days: "2015-10-07", count: Quantity(3, of: "civilians")),
        Account(document: "b", days: "2015-10-08", count: Quantity(5, of: "people"))),
    ])
  func find(_ example: Example) {
    let records = example.accounts.enumerated().map { $1.record($0) }
    #expect(Dispute.of(records) == example.expected)
    #expect(Dispute.of(records.reversed()) == example.expected, "in any order")
  }
}
