public import TimelineModel

extension Merger {
  /// How many calendar months a block spans.
  static let cellMonths = 3

  /// The blocks of a mention: exactly one, or none while the mention has no date.
  ///
  /// A block is a family of types (those whose mentions may tell one happening) in a cell of `cellMonths` months, and a mention lies
  /// in the cell of the middle of its span. So the blocks are a partition of all mentions: the closure of a mention is its
  /// block and nothing else, however long the chain of days that overlap, and a block is merged from its own mentions alone.
  /// That is what makes the timeline independent of the order of ingestion, lets blocks be merged one by one or side by side,
  /// and keeps the work of a new document to its few blocks, whatever the years before and after hold.
  /// The price is that a happening on the border of two cells may stay two events. So cells begin with a month: what only a
  /// month is known of lies with all days of the month; and those of each family begin with another month, so that no day is a border for all.
  public static func blocks(of mention: Mention) -> [Int64] {
    guard let middle = middle(of: mention.date.span) else { return [] }
    let family = TypeFamily(mention.type, mode: mention.mode)
    let (year, month, _) = middle.parts
    let months = year * 12 + month + family.rawValue
    let cell = months >= 0 ? months / cellMonths : (months - cellMonths + 1) / cellMonths
    return [Int64(cell) * Int64(TypeFamily.allCases.count) + Int64(family.rawValue)]
  }

  /// The day in the middle of a span, the earlier one of two; its one bound where an end is open.
  static func middle(of span: DateSpan?) -> Day? {
    guard let span else { return nil }
    switch (span.earliest, span.latest) {
    case (let first?, let last?): return first + (last - first) / 2
    case (let first?, nil): return first
    case (nil, let last?): return last
    case (nil, nil): return nil
    }
  }
}
