import TimelineModel

/// How many of what, from all the mentions of a happening: of each thing counted, the number that most mentions give.
///
/// Numbers are never averaged; what the other mentions give stays with them.
enum JointQuantities {
  /// Each thing counted once, in the order in which it is first told.
  ///
  /// - Parameter mentions: with their weights, in the order of their keys, which settles ties.
  static func of(_ mentions: [(mention: Mention, weight: Double)]) -> [Quantity] {
    struct Row {
      var weights: [Int: Double] = [:]
      var order: [Int] = []
      var names: [Int: String] = [:]
    }
    var rows: [String: Row] = [:]
    var order: [String] = []
    for (mention, weight) in mentions {
      for quantity in mention.quantities {
        let head = CountNoun.head(of: quantity.of)
        if rows[head] == nil { order.append(head) }
        var row = rows[head] ?? Row()
        if row.weights[quantity.value] == nil { row.order.append(quantity.value) }
        row.weights[quantity.value, default: 0] += weight
        // The fullest words: "sea-based cruise missiles" says more than "missiles".
        if quantity.of.utf8.count > row.names[quantity.value]?.utf8.count ?? 0 {
          row.names[quantity.value] = quantity.of
        }
        rows[head] = row
      }
    }
    return order.compactMap { head in
      guard let row = rows[head] else { return nil }
      var best: Int?
      for value in row.order where best.map({ (row.weights[value] ?? 0) > (row.weights[$0] ?? 0) }) ?? true {
        best = value
      }
      guard let best, let name = row.names[best] else { return nil }
      return Quantity(best, of: name)
    }
  }
}
