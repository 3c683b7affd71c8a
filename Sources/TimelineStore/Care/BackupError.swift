/// Why a backup can't be made; what was there before is as it was.
public enum BackupError: Error, Equatable, Sendable {
  /// There is a file already.
  case exists(path: String)
  /// It is the timeline itself.
  case itself(path: String)
  /// The path can't be written to.
  case unwritable(path: String, reason: String)
  /// The copy isn't what it should be.
  case faulty(path: String, reason: String)
}

extension BackupError: CustomStringConvertible {
  /// What is wrong and what to do, ready to show to a user.
  public var description: String {
    switch self {
    case .exists(let path): "\(path) is there already. Name another file, or replace it with --force."
    case .itself(let path): "\(path) is the timeline itself. Name another file."
    case .unwritable(let path, let reason): "\(path) can't be written: \(reason)."
    case .faulty(let path, let reason):
      "The copy was not kept as \(path), since it is not whole (\(reason)). Look at the timeline with: timeline doctor"
    }
  }
}
