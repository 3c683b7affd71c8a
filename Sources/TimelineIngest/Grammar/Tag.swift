/// The part of speech of a token in its sentence.
package enum Tag: UInt8, Sendable {
  case noun, nounPlural, name, demonym, pronoun, determiner, possessive, genitive, adjective, number, adverb
  case negation, modal, be, have, doAuxiliary, verbBase, verbPresent, verbPast, participle, gerund, to
  case preposition, coordinator, subordinator, relative, that
  case comma, semicolon, quote, open, close, dash, stop, time, other

  /// Whether the token can be the last word of a noun phrase.
  var isNominal: Bool {
    switch self {
    case .noun, .nounPlural, .name, .demonym, .number: true
    default: false
    }
  }

  /// Whether the token can stand within a noun phrase.
  var isInNounPhrase: Bool {
    switch self {
    case .noun, .nounPlural, .name, .demonym, .determiner, .possessive, .genitive, .adjective, .number: true
    default: false
    }
  }

  /// Whether the token can begin or continue a verb group.
  var isVerbal: Bool {
    switch self {
    case .modal, .be, .have, .doAuxiliary, .verbBase, .verbPresent, .verbPast, .participle, .gerund: true
    default: false
    }
  }
}
