/// A clause of a sentence that has been taken apart: all that a ``Clause`` says, to be read and handed on.
///
/// A class, since each event looks at many clauses: a copy of a ``Clause`` counts the references of all its lists.
@dynamicMemberLookup
final class ParsedClause {
  private let clause: Clause

  init(_ clause: Clause) { self.clause = clause }

  @inline(__always)
  subscript<Value>(dynamicMember part: KeyPath<Clause, Value>) -> Value { clause[keyPath: part] }
}
