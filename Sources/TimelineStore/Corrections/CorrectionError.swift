/// Why a correction can't be made.
public enum CorrectionError: Error, Equatable, Sendable {
  /// There is no event of this id.
  case noEvent(Int64)
  /// A person has hidden the event, by the correction of this number.
  case hiddenEvent(Int64, by: Int64?)
  /// Both ids lead to one event already.
  case sameEvent(Int64, Int64)
  /// The event isn't told by these mentions.
  case notItsMentions([Int64], event: Int64)
  /// A split would leave nothing in the event.
  case nothingLeft(event: Int64)
  /// A text of which nothing is left when what can't be printed is taken out.
  case emptyText
  /// The actor has no part in the event that could be taken away.
  case noSuchActor(String, event: Int64)
  /// No correction has this number, or a hash that begins so.
  case noCorrection(String)
  /// The correction is undone already.
  case alreadyUndone(Int64)
  /// The event comes from a data set: no article tells it whose words a correction could hold on to.
  case importedEvent(Int64)
}

extension CorrectionError: CustomStringConvertible {
  /// What is wrong and what to do, ready to show to a user.
  public var description: String {
    switch self {
    case .noEvent(let id): "There is no event \(id). Ids are in the last column of: timeline query"
    case .hiddenEvent(let id, let number):
      "Event \(id) is hidden.\(number.map { " Bring it back with: timeline edit undo \($0)" } ?? "")"
    case .sameEvent(let left, let right): "\(left) and \(right) are one event already."
    case .notItsMentions(let mentions, let event):
      "Event \(event) isn't told by mention \(mentions.map(String.init).joined(separator: ", ")). See its mentions with: timeline show \(event)"
    case .nothingLeft(let event):
      "Event \(event) would have no mention left: name only those that tell something else."
    case .emptyText: "There is nothing to print in that text: give some words."
    case .noSuchActor(let name, let event):
      "'\(name)' has no part in event \(event). See who has with: timeline show \(event)"
    case .noCorrection(let name): "There is no correction \(name). See them all with: timeline edit log"
    case .importedEvent(let id):
      "Event \(id) comes from a data set and can't be corrected here: change its row, and import it again."
    case .alreadyUndone(let number): "Correction \(number) is undone already."
    }
  }
}
