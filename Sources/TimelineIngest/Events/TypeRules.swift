import TimelineModel

/// What a clause makes of its trigger's type, as PLOVER has it: promises of help are agreements, refusals to help rejections.
enum TypeRules {
  /// Types of help and peace: promised they are `agree`, refused they are `reject`.
  static let cooperative: [EventType] = [.agree, .consult, .support, .cooperate, .aid, .concede, .retreat]
  /// Types of pressure and force: promised they are `threaten`.
  static let hostile: [EventType] = [.sanction, .coerce, .assault, .protest, .mobilize, .reject]

  /// Types that are words about what happened.
  static let spoken: [EventType] = [.accuse, .support, .reject, .request, .threaten]

  /// What doesn't come about without anybody's refusing it: a plane that did not return.
  static let undeliberate: Set<String> = ["return", "flee", "escape", "exile", "defect", "refugees-return"]

  /// Applies the rules to a draft.
  ///
  /// - Parameter draft: the event; its type and mode change.
  /// - Returns: whether it is an event at all.
  static func apply(to draft: inout EventDraft) -> Bool {
    let certainty = draft.certainty
    if certainty.isNegated {
      guard cooperative.contains(draft.type), draft.roles.contains(where: { $0.role != .target }),
        !certainty.isSuppressed, certainty.isRefusal || !undeliberate.contains(draft.mode ?? "")
      else { return false }
      // "will not cooperate", "has not agreed to", "failed to reach agreement".
      draft.type = .reject
      draft.mode = nil
      draft.certainty.status = .occurred
      for index in draft.roles.indices where draft.roles[index].role == .participant {
        draft.roles[index].role = index == 0 ? .initiator : .target
      }
      return true
    }
    if certainty.isSuppressed { return false }
    if certainty.isOffered, cooperative.contains(draft.type), draft.type != .agree {
      draft.type = .agree
      draft.mode = nil
      draft.certainty.status = .occurred
      return true
    }
    if certainty.isPromised, certainty.isConditional, certainty.isOwnWord {
      draft.type = .threaten
      draft.mode = nil
      draft.certainty.status = .occurred
      return true
    }
    if certainty.status == .planned, certainty.isPromised, draft.noun == nil {
      switch draft.type {
      case .aid, .support, .cooperate, .concede, .retreat:
        draft.type = .agree
        draft.mode = nil
        draft.certainty.status = .occurred
      case .sanction, .coerce, .assault, .protest:
        if certainty.isOwnWord {
          draft.type = .threaten
          draft.mode = nil
          draft.certainty.status = .occurred
        }
      default: break
      }
    }
    return true
  }
}
