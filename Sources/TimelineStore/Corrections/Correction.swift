internal import Foundation

/// One change that a person made: kept for ever, and applied after everything is derived.
public struct Correction: Equatable, Sendable {
  /// Its number in this file; 0 while it is in none.
  public var number: Int64 = 0
  /// When, as `2015-10-08T09:30:00.000000Z`: what puts corrections in order; of two of one moment the lower hash is the first.
  public var madeAt: String
  /// Who.
  public var madeBy: String
  /// Why.
  public var reason: String?
  /// What is done.
  public var change: CorrectionChange
  /// What the event said before, in words; `nil` where that doesn't matter.
  public var was: String?
  /// To which mentions.
  public var subject: [CorrectionKey]

  /// Its name in every file: the SHA-256 of all that it says, in hexadecimal digits.
  public var hash: String {
    var hash = SHA256()
    for part in [madeAt, madeBy, reason ?? "", change.kind, subjectText, payloadText] {
      hash.update("\(part.utf8.count):".utf8)
      hash.update(part.utf8)
    }
    return hash.hexadecimal()
  }

  /// The subject as its column has it.
  var subjectText: String { Self.text(subject) }
  /// The change as its column has it.
  var payloadText: String { Self.text(CorrectionPayload(change, was: was)) }

  /// A correction of its columns; `nil` where they don't make one.
  init?(number: Int64, madeAt: String, madeBy: String, reason: String?, kind: String, subject: String, payload: String)
  {
    let decoder = JSONDecoder()
    guard let keys = try? decoder.decode([CorrectionKey].self, from: Data(subject.utf8)),
      let values = try? decoder.decode(CorrectionPayload.self, from: Data(payload.utf8))
    else { return nil }
    self.init(madeAt: madeAt, madeBy: madeBy, reason: reason, kind: kind, subject: keys, payload: values)
    self.number = number
  }

  /// A correction of its parts; `nil` where they contradict each other.
  init?(
    madeAt: String, madeBy: String, reason: String?, kind: String, subject: [CorrectionKey], payload: CorrectionPayload
  ) {
    guard let change = payload.change(kind), subject.allSatisfy(\.isSound), CorrectionMoment(madeAt) != nil
    else { return nil }
    let parts = Set(subject.map { $0.part ?? 0 })
    switch change {
    case .merge, .split: if parts != [1, 2] { return nil }
    case .undo: if !subject.isEmpty { return nil }
    default: if subject.isEmpty { return nil }
    }
    self.init(
      madeAt: madeAt, madeBy: CleanText.line(madeBy), reason: CleanText.line(reason), change: change,
      was: CleanText.line(payload.was), subject: subject)
  }

  init(
    madeAt: String, madeBy: String, reason: String?, change: CorrectionChange, was: String?, subject: [CorrectionKey]
  ) {
    (self.madeAt, self.madeBy, self.reason) = (madeAt, madeBy, reason)
    (self.change, self.was, self.subject) = (change, was, subject)
  }

  /// Keys in order, so that the same value is the same text everywhere.
  private static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers, strings and arrays of them always encode.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
