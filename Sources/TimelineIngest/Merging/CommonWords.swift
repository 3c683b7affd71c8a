/// Words that stand in clauses of every kind and so tell nothing of which happening it is.
enum CommonWords {
  /// Whether a word, lower-cased in base form, is one of them.
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = Set(
    """
    also after again all already another any area back be become before begin between both come country day do early end even \
    first force former give go government group have hold hour include into keep know large last late leader least leave less local long \
    major make many member minister month more most much name near new next night now number official on one only other out over own part \
    people place plan power president put report same say second see senior set several side since some spokesman spokeswoman start state still \
    such take tell than that their then there they third this three time today tomorrow tonight top town two under until use very want \
    way week well what when where which while who will with without work world year yesterday morning evening afternoon \
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    """.split(separator: " ").map(String.init))
}
