extension WordLists {
  /// Prepositions and determiners.
  static var relations: [(String, WordChange)] {
    words(prepositions, WordChange(.preposition)) + words(clauseWords, WordChange(.clauseWord))
      + words("the a an this that these those its their his her our my your each every", WordChange(.determiner))
      + words(figureWords, WordChange(.figure)) + words(datingNouns, WordChange(.dateNoun))
      + words(lastingThings, WordChange(.thing)) + words(commodities, WordChange(.commodity))
  }

  static let prepositions = """
    in on at by for from to of until till since during through throughout within over under after before around about
    between into past per with without against via upon toward towards despite amid among across behind beyond
    """.replacingLineBreaks

  /// Conjunctions and adverbs that no noun follows as its modifier.
  static let clauseWords = """
    while as when where whereas whereupon though although because so unless once if then than also again only still already
    alone together not never even just too soon later instead thus therefore however
    """.replacingLineBreaks

  /// Words of a company's or an economy's results: among them "a year earlier" compares quarters.
  static let figureWords = """
    profit profits earnings revenue revenues sales income loss losses share shares net earned dividend quarterly
    """.replacingLineBreaks

  /// Things that grow old: "a two-year-old venture", "the 50-year-old bridge".
  static let lastingThings = """
    accord agreement airline alliance airport ban bank blockade boom boycott bridge building campus ceasefire church civil
    coalition company conflict conspiracy contract dam deadlock dictatorship dispute drought embargo expansion feud firm
    friendship government guerrilla hospital hotel house insurgency junta law lawsuit marriage moratorium museum occupation
    pact partnership plane plant policy program programme project rally rebellion recession recovery regime rivalry rule
    school siege stadium stalemate standoff strike struggle tradition treaty truce uprising venture
    """.replacingLineBreaks

  /// Goods that are sold for delivery in a month to come: "December wheat".
  static let commodities = """
    cattle cocoa coffee copper corn cotton crude delivery futures gasoline gold hogs oats platinum silver soybean soybeans
    sugar wheat
    """.replacingLineBreaks

  /// Things that a year before them dates: "the 1987 crash".
  static let datingNouns = """
    report election elections war crash invasion agreement treaty act law budget season campaign convention games olympics
    world cup census accord accords coup revolution uprising riots earthquake election's attack attacks bombing bombings
    offensive offensives campaigns fighting summit tournament championship championships earthquakes massacre
    """.split(separator: " ").filter { !$0.contains("'") }.joined(separator: " ").replacingLineBreaks
}
