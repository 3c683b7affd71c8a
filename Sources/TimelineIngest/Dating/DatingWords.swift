/// The words that count one happening from another, and those that give the hour of a day without saying which.
final class DatingWords: Sendable {
  let after: Int32
  let before: Int32
  let since: Int32
  let of: Int32
  /// "following": after.
  let following: Int32
  /// "by".
  let by: Int32
  /// "the", "that".
  let articles: WordSet
  /// "day", "morning", "night": what a happening may give its date to.
  let days: WordSet
  /// "eve": the day before.
  let eve: Int32
  /// "on which", "when", "that": between a day and what was on it.
  let relatives: WordSet
  /// "dawn", "dusk": the hour of a day that was told before.
  let hours: WordSet
  /// Verbs whose subject only points back: "the announcement came four days after …".
  let coming: WordSet
  /// Verbs of time that goes by: "four days passed before …".
  let passing: WordSet
  /// "until", "till".
  let until: WordSet
  /// "later", "afterwards": on the day that was told before, behind a length of hours or beside a verb.
  let later: WordSet
  /// "hours", "moments": too short to change the day.
  let clocks: WordSet
  /// Participles that only describe: "a bus packed with workers on Monday" was not packed then.
  let describing: WordSet
  /// What kills on its day: "a bomb that killed two".
  let deadly: WordSet
  /// "shortly", "just": before "after" and "before", too short to change the day.
  let shortly: WordSet
  /// Verbs of coming together: those who met said on the same days what they said together.
  let gathering: WordSet
  /// "resolution", "statement": what was adopted on a day said so on that day.
  let papers: WordSet

  init(vocabulary: inout Vocabulary) {
    func set(_ words: String) -> WordSet { WordSet(words.split(separator: " ").map { vocabulary.insert(String($0)) }) }
    (after, before) = (vocabulary.insert("after"), vocabulary.insert("before"))
    (since, of) = (vocabulary.insert("since"), vocabulary.insert("of"))
    following = vocabulary.insert("following")
    by = vocabulary.insert("by")
    articles = set("the that this its his her their")
    days = set("day morning afternoon evening night date anniversary")
    eve = vocabulary.insert("eve")
    relatives = set("on which when that in")
    hours = set("dawn daybreak dusk sunrise sunset nightfall noon midday midnight")
    coming = set("come follow happen occur be begin")
    passing = set("pass follow elapse go")
    until = set("until till")
    later = set("later afterwards afterward")
    clocks = set("hours hour minutes moments seconds")
    deadly = set(
      "bomb bombs blast blasts explosion explosions raid raids attack attacks strike strikes ambush shelling shell shells barrage missile missiles rocket rockets fire fighting battle clash clashes grenade mine shooting siege crash airstrike bombing riot stampede"
    )
    describing = set("fill pack load lade arm dress back lead support disguise mask cover strap cram crowd")
    shortly = set("shortly soon just immediately right moments")
    gathering = set("meet gather convene assemble confer")
    papers = set(
      "resolution resolutions statement statements letter letters decree declaration communique report motion law")
  }
}
