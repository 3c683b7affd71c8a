import TimelineModel
import TimelineStore

/// What mentions of one event count, each number with those who give it.
struct RivalCounts {
  /// Of what, in the text's words.
  var of: String
  /// The numbers, in the order in which they were published, each with its sources.
  var numbers: [(value: Int, sources: [String])]

  /// All counts of some mentions.
  static func of(_ mentions: [StoredMention]) -> [RivalCounts] {
    var told: [RivalCounts] = []
    for stored in mentions {
      let source = self.source(of: stored)
      for quantity in stored.mention.quantities {
        let row = told.firstIndex { $0.of == quantity.of } ?? told.endIndex
        if row == told.endIndex { told.append(RivalCounts(of: quantity.of, numbers: [])) }
        let column = told[row].numbers.firstIndex { $0.value == quantity.value } ?? told[row].numbers.endIndex
        if column == told[row].numbers.endIndex { told[row].numbers.append((quantity.value, [])) }
        if !told[row].numbers[column].sources.contains(source) { told[row].numbers[column].sources.append(source) }
      }
    }
    return told
  }

  /// Who says what a mention says: whom it cites, with who published it.
  private static func source(of stored: StoredMention) -> String {
    let document = stored.document.publisher ?? stored.document.title ?? stored.document.uri
    return stored.mention.attributedTo.first.map { "\($0) in \(document)" } ?? document
  }
}
