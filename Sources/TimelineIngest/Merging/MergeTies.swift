/// What people say of which mentions tell one happening: a group stays together, and two groups become one by a person's word only.
///
/// Mentions in no group go with whatever they agree with best, a group included. So what people joined is never parted by the merger,
/// and what they parted is never joined again, while new mentions still find their event.
public struct MergeTies: Sendable {
  private var groupOf: [MentionKey: Int32] = [:]
  private var members: [Int32: [MentionKey]] = [:]
  private var last: Int32 = 0

  /// No mention is in a group.
  public init() {}

  /// Whether no mention is in a group.
  public var isEmpty: Bool { groupOf.isEmpty }

  /// The group of a mention; `nil` where nobody has said anything of it.
  public func group(of mention: MentionKey) -> Int32? {
    groupOf[mention]
  }

  /// The groups, each with its mentions.
  public var groups: [[MentionKey]] { Array(members.values) }

  /// Says that mentions tell one happening, and with them all that is in their groups.
  public mutating func join(_ mentions: [MentionKey]) {
    var all: [MentionKey] = []
    for mention in mentions {
      // A group that was taken already is gone: its members have come with the first of them.
      all += groupOf[mention].map { members.removeValue(forKey: $0) ?? [] } ?? [mention]
    }
    add(all)
  }

  /// Says that some mentions tell one happening, and others another.
  public mutating func part(_ leaving: [MentionKey], from staying: [MentionKey]) {
    for mention in leaving {
      guard let group = groupOf.removeValue(forKey: mention) else { continue }
      members[group]?.removeAll { $0 == mention }
      if members[group]?.isEmpty == true { members[group] = nil }
    }
    join(staying)
    add(leaving)
  }

  private mutating func add(_ mentions: [MentionKey]) {
    var seen: Set<MentionKey> = []
    let all = mentions.filter { seen.insert($0).inserted }
    if all.isEmpty { return }
    last += 1
    members[last] = all
    for mention in all { groupOf[mention] = last }
  }
}
