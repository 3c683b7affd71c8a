import ArgumentParser
import TimelineServe
import TimelineStore

/// The filters of a request: those of `timeline query`, under the same names.
struct QueryParameters {
  /// The names that take a value.
  private static let valued: Set<String> = [
    "actor", "role", "target", "type", "mode", "status", "place", "near", "km", "text", "source", "min-sources", "from",
    "to", "on",
  ]
  /// The names that are said or not.
  private static let flags: Set<String> = ["any", "disputed", "certain"]
  /// The names that put events in order and cut the answer.
  static let paging: Set<String> = ["sort", "reverse", "limit", "offset"]

  /// The question; with order, limit and offset where the request may have these.
  var query: EventQuery

  /// The question of a request.
  ///
  /// - Parameters:
  ///   - mostEvents: how many events one answer may have; `nil` where order and limits have no meaning.
  ///   - others: names that mean something else to whoever answers.
  /// - Throws: ``HTTPFault/wrong(_:)``, with what to do.
  init(_ parameters: [HTTPRequest.Parameter], mostEvents: Int? = nil, others: Set<String> = []) throws(HTTPFault) {
    var arguments: [String] = []
    var between: [String] = []
    var paging: [String: String] = [:]
    for parameter in parameters where !others.contains(parameter.name) {
      let (name, value) = (parameter.name, parameter.value)
      switch name {
      case _ where Self.flags.contains(name): if try Self.isTrue(parameter) { arguments.append("--\(name)") }
      case _ where Self.valued.contains(name): if !value.isEmpty { arguments.append("--\(name)=\(value)") }
      case "between": between.append(value)
      case "as-of":
        throw .wrong(
          "as-of makes a timeline of its own, which takes long: ask on the command line, timeline query --as-of.")
      case _ where Self.paging.contains(name) && mostEvents != nil: paging[name] = value
      default: throw Self.unknown(name, known: others.union(mostEvents == nil ? [] : Self.paging))
      }
    }
    do {
      var options = try QueryOptions.parse(arguments)
      options.between = between
      try options.validate()
      query = try options.query(tell: { _ in })
    } catch {
      throw .wrong(Self.words(QueryOptions.message(for: error)))
    }
    if let mostEvents { try take(paging, mostEvents: mostEvents) }
  }

  private mutating func take(_ paging: [String: String], mostEvents: Int) throws(HTTPFault) {
    if let name = paging["sort"], !name.isEmpty {
      guard let sort = EventSort(rawValue: name) else {
        throw .wrong("sort is one of \(EventSort.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      query.sort = sort
    }
    if let value = paging["reverse"] { query.reversed = try Self.isTrue(.init("reverse", value)) }
    query.limit = try Self.number("limit", paging["limit"], 0...mostEvents) ?? min(50, mostEvents)
    query.offset = try Self.number("offset", paging["offset"], 0...Int(Int32.max)) ?? 0
    if query.sort == .relevance, query.text == nil {
      throw .wrong("sort=relevance puts the best matches of text first: give text too.")
    }
  }

  /// A whole number of a parameter; `nil` where it isn't given.
  static func number(_ name: String, _ text: String?, _ range: ClosedRange<Int>) throws(HTTPFault) -> Int? {
    guard let text, !text.isEmpty else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .wrong("\(name): '\(text)' is no whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  private static func isTrue(_ parameter: HTTPRequest.Parameter) throws(HTTPFault) -> Bool {
    switch parameter.value {
    case "", "1", "true", "yes": return true
    case "0", "false", "no": return false
    default: throw .wrong("\(parameter.name): '\(parameter.value)' is neither true nor false.")
    }
  }

  private static func unknown(_ name: String, known: Set<String>) -> HTTPFault {
    let all = valued.union(flags).union(known).union(["between"]).sorted()
    let nearest = NearestNames.nearest(to: name, in: all)
    return .wrong("There is no filter '\(name)'.\(AskError.hint(nearest)) There are \(all.joined(separator: ", ")).")
  }

  /// What the command says of a wrong option, as it is said of a parameter.
  private static func words(_ message: String) -> String {
    message.replacing("for '--", with: "for '").replacing("--", with: "")
  }
}
