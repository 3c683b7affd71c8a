package import TimelineModel

/// An event as another's data set has it: one row, with the precision that the data set gives it.
package struct ImportedEvent: Sendable, Equatable {
  /// Who took part.
  package struct Actor: Sendable, Equatable {
    /// The name, without its country and without years.
    package var name: String
    /// The country that it acts for, as ISO 3166-1 alpha-2.
    package var country: String?
    /// Whether it is that country itself.
    package var isCountry: Bool
    /// Its part.
    package var role: ActorRole
  }

  /// What the data set calls the event, for ever.
  package var key: String
  /// When the data set last changed it, as a number that grows; 0 where it doesn't say.
  package var version = 0
  /// Of the whole row: two rows of one key and one digest are the same.
  package var digest: Int64 = 0
  /// A headline made of its parts.
  package var title: String
  /// Its type here.
  package var type: EventType
  /// Its finer kind here.
  package var mode: String?
  /// The type or code that the data set gives it.
  package var code: String
  /// When, as wide as its precision says.
  package var date: DateSpan
  /// Who took part, initiators first.
  package var actors: [Actor]
  /// Where.
  package var place: PlaceReference?
  /// How many died, and of whom.
  package var quantities: [Quantity] = []
  /// The data set's own number for the precision of the date.
  package var datePrecision: Int?
  /// The data set's own number for the precision of the place.
  package var placePrecision: Int?
  /// The day on which it came into the data set, or was reported.
  package var told: Day?
  /// Who reported it.
  package var reporters: String?
  /// Where it was reported.
  package var uri: String?
  /// What the data set says of it in words.
  package var notes: String?
}

/// A report of an event, as GDELT's table of mentions has it.
package struct ImportedReport: Sendable, Equatable {
  /// The key of the event.
  package var key: String
  /// Where it was reported.
  package var uri: String
  /// Who reported it.
  package var reporter: String
  /// When.
  package var day: Day
  /// How sure the data set is that the report tells this event, in hundredths.
  package var confidence: Int?
}
