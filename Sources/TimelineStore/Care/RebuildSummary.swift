/// What a rebuild came to.
public struct RebuildSummary: Equatable, Sendable {
  /// How much of one kind is as it was, and how much isn't.
  public struct Change: Equatable, Sendable {
    /// Those that say what they said.
    public var same = 0
    /// Those that say something else under the same id.
    public var changed = 0
    /// Those that weren't there before.
    public var new = 0
    /// Those that are no more.
    public var gone = 0

    /// How many there are now.
    public var count: Int { same + changed + new }

    /// No change of nothing.
    public init() {}

    /// How things differ that are known by id and by a number of what they say.
    init(_ before: [Int64: Int64], _ after: [Int64: Int64]) {
      for (id, digest) in after {
        if let old = before[id] {
          if old == digest { same += 1 } else { changed += 1 }
        } else {
          new += 1
        }
      }
      gone = before.count - same - changed
    }
  }

  /// How many documents were read again.
  public var documents = 0
  /// Documents without a day of publication now.
  public var undated = 0
  /// What became of the mentions.
  public var mentions = Change()
  /// What became of the events, those that people have hidden aside.
  public var events = Change()

  /// Nothing yet.
  public init() {}
}
