/// What a noun phrase denotes.
struct NounReference {
  /// The actors that it names or stands for, the nearest first.
  var actors = EntityList()
  /// Actors named by its genitive, adjectives and nouns before the head: "Russia" of "Russian air strikes".
  var modifiers = EntityList()
  /// Places that it names.
  var places = EntityList()
  /// Whether words of the phrase itself name or describe the actors, rather than what the text said before.
  var isNamed = true
  /// Classes of `classes.tsv` that what it names is of.
  var classes = NounClasses()

  /// Whether it names an actor.
  var isActor: Bool { !actors.isEmpty }

  /// Whether something before the head names an actor.
  var hasModifier: Bool { !modifiers.isEmpty }
}
