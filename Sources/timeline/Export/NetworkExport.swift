import TimelineModel
import TimelineStore

/// Who did what to whom, as a graph that Graphviz draws: an edge for each pair of actors, labelled with the kinds of events and
/// how many there are.
///
/// - SeeAlso: the DOT language of Graphviz.
struct NetworkExport: WholeExport {
  private struct Edge: Hashable {
    var from: String
    var to: String
    var isDirected: Bool
  }

  private var edges: [Edge: [String: Int]] = [:]

  mutating func take(_ stored: StoredEvent) {
    func names(_ role: ActorRole) -> [String] { stored.event.actors.filter { $0.role == role }.map(\.name) }
    let type = stored.event.type.rawValue
    for initiator in names(.initiator) {
      for target in names(.target) where target != initiator {
        count(Edge(from: initiator, to: target, isDirected: true), type)
      }
    }
    let together = Array(Set(names(.participant) + (names(.target).isEmpty ? names(.initiator) : []))).sorted()
    for (index, one) in together.enumerated() {
      for other in together[(index + 1)...] { count(Edge(from: one, to: other, isDirected: false), type) }
    }
  }

  private mutating func count(_ edge: Edge, _ type: String) { edges[edge, default: [:]][type, default: 0] += 1 }

  func foot() -> String {
    var out = "digraph timeline {\n  node [shape=box, style=rounded];\n"
    for name in Set(edges.keys.flatMap { [$0.from, $0.to] }).sorted() { out += "  \(Self.quoted(name));\n" }
    let ordered = edges.sorted {
      ($0.key.from, $0.key.to, $0.key.isDirected ? 0 : 1) < ($1.key.from, $1.key.to, $1.key.isDirected ? 0 : 1)
    }
    for (edge, types) in ordered {
      let label = types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      let total = types.values.reduce(0, +)
      var attributes = "label=\(Self.quoted(label.joined(separator: ", "))), weight=\(total)"
      if !edge.isDirected { attributes += ", dir=none" }
      out += "  \(Self.quoted(edge.from)) -> \(Self.quoted(edge.to)) [\(attributes)];\n"
    }
    return out + "}\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + ScalarText.replaced(SafeText.line(text)) { $0 == "\\" || $0 == "\"" ? "\\\($0)" : nil } + "\""
  }
}
