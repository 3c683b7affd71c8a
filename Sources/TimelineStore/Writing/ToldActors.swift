internal import GRDB
internal import TimelineModel

/// The actors of another program's mentions: those that it knows by name alone get what the file knows of that name.
///
/// "Sergei Shoigu" lies within Russia, whoever names him; what a program says of an actor itself stands.
final class ToldActors {
  private let actors: ImportActors

  init(_ database: Database) { actors = ImportActors(database) }

  /// The mentions with their actors' canonical names, countries and larger actors on the day.
  func completed(_ mentions: [Mention]) throws -> [Mention] {
    try mentions.map { mention in
      var mention = mention
      let day = mention.date.span?.earliest ?? mention.date.span?.latest
      mention.actors = try mention.actors.map { try completed($0, on: day) }
      return mention
    }
  }

  private func completed(_ actor: Participant, on day: Day?) throws -> Participant {
    guard actor.country == nil, actor.within.isEmpty, let found = try actors.known(actor.name, country: nil) else {
      return actor
    }
    let larger = WithinList.names(try actors.larger(found, on: day).text)
    return Participant(name: found.name, role: actor.role, country: found.country, within: larger)
  }
}
