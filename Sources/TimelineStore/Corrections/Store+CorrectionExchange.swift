internal import Foundation
internal import GRDB

/// What an import of corrections came to.
public struct CorrectionImport: Equatable, Sendable {
  /// Corrections that were not there before.
  public var new = 0
  /// Corrections that were there already.
  public var known = 0
  /// Lines that are no corrections: their numbers from 1, and why.
  public var failed: [Failure] = []

  /// A line that is no correction.
  public struct Failure: Equatable, Sendable {
    /// Its number, from 1.
    public var line: Int
    /// What is wrong with it.
    public var reason: String
  }
}

/// A correction on a line of its own.
private struct CorrectionLine: Codable {
  var id: String?
  var madeAt: String
  var madeBy: String
  var reason: String?
  var kind: String
  var subject: [CorrectionKey]
  var payload: CorrectionPayload

  enum CodingKeys: String, CodingKey {
    case id, reason, kind, subject, payload
    case madeAt = "made_at"
    case madeBy = "made_by"
  }
}

extension Store {
  /// Hands over every correction as a line of JSON without its line feed, in the order in which they were made.
  public func exportCorrections(_ body: (String) throws -> Void) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for stored in try corrections() {
      let correction = stored.correction
      let line = CorrectionLine(
        id: stored.hash, madeAt: correction.madeAt, madeBy: correction.madeBy, reason: correction.reason,
        kind: correction.change.kind, subject: correction.subject,
        payload: CorrectionPayload(correction.change, was: correction.was))
      try body(String(decoding: try encoder.encode(line), as: UTF8.self))
    }
  }

  /// Takes in corrections that were exported, from this file or another, and applies them.
  ///
  /// What is there already is passed over, so that lines may be taken in twice and in any order. Lines that are no corrections are
  /// told, and the others kept.
  ///
  /// - Parameter next: gives the next line, `nil` at the end.
  public func importCorrections(_ next: () throws -> [UInt8]?) throws -> CorrectionImport {
    try write { database in
      var result = CorrectionImport()
      var known = Set(try CorrectionLog(database).entries.map(\.hash))
      var number = 0
      while let line = try next() {
        number += 1
        switch Self.correction(line) {
        case .failure(let fault): result.failed.append(.init(line: number, reason: fault.reason))
        case .success(let correction):
          if known.insert(correction.hash).inserted {
            _ = try Self.append(correction, database)
            result.new += 1
          } else {
            result.known += 1
          }
        }
      }
      if result.new > 0 { try mergePending() }
      return result
    }
  }

  private struct BadLine: Error {
    var reason: String
  }

  private static func correction(_ line: [UInt8]) -> Result<Correction, BadLine> {
    guard let value = try? JSONDecoder().decode(CorrectionLine.self, from: Data(line)) else {
      return .failure(BadLine(reason: "it is no correction as `timeline edit export` prints them"))
    }
    let correction = Correction(
      madeAt: value.madeAt, madeBy: value.madeBy, reason: value.reason, kind: value.kind, subject: value.subject,
      payload: value.payload)
    guard let correction else {
      return .failure(BadLine(reason: "its parts make no correction of kind '\(value.kind)'"))
    }
    if let id = value.id, id != correction.hash {
      return .failure(BadLine(reason: "it isn't what it was when it was exported: its id doesn't fit what it says"))
    }
    return .success(correction)
  }
}
