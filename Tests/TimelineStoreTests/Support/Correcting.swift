import GRDB
import TimelineModel
import TimelineStore

extension Store {
  /// Corrects something as a person called Ada.
  @discardableResult
  func correct(_ request: CorrectionRequest, reason: String? = nil) throws -> StoredCorrection {
    try correct(request, by: "Ada", reason: reason, at: "2020-01-01T00:00:00.000000Z")
  }

  /// The state of each correction, in the order in which they were made.
  func states() throws -> [CorrectionState?] {
    try corrections().map(\.state)
  }

  /// All corrections as lines.
  func exported() throws -> [String] {
    var lines: [String] = []
    try exportCorrections { lines.append($0) }
    return lines
  }

  /// Takes lines in.
  @discardableResult
  func imported(_ lines: [String]) throws -> CorrectionImport {
    var rest = lines.makeIterator()
    return try importCorrections { rest.next().map { Array($0.utf8) } }
  }
}
