import TimelineStore

/// Connections that are lent, one to each who asks; who comes when all are lent waits.
actor StoreShelf {
  private var free: [Store]
  private var waiting: [CheckedContinuation<Store, Never>] = []

  /// A shelf of some connections, at least one.
  init(_ stores: [Store]) { free = stores }

  /// A connection, which must be put back.
  func take() async -> Store {
    if let store = free.popLast() { return store }
    return await withCheckedContinuation { waiting.append($0) }
  }

  /// Takes a connection back.
  func putBack(_ store: Store) {
    if waiting.isEmpty { free.append(store) } else { waiting.removeFirst().resume(returning: store) }
  }
}
