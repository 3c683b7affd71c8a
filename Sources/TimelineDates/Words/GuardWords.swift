extension WordLists {
  /// Words beside which a number or a name is no date.
  static var guards: [(String, WordChange)] {
    words(countedThings, WordChange(.counted)) + words(numberedThings, WordChange(.notAYear))
      + words("he she they it we i you there who which that", WordChange(.pronoun)) + words(titles, WordChange(.title))
      + words(streets, WordChange(.placeHead)) + words(prizeHeads, WordChange(.prizeHead))
  }

  /// Things that are counted: a number before them is an amount and no year.
  static let countedThings = """
    people men women children troops soldiers missiles rockets tanks planes aircraft ships cars homes houses jobs workers
    votes points miles kilometers kilometres metres meters km kg tons tonnes feet inches yards acres hectares pounds
    dollars euros cents percent per students refugees migrants bodies victims deaths dead wounded killed injured cases
    barrels gallons litres liters shares seats employees prisoners hostages civilians families residents patients
    pages words sorties buildings stores copies units passengers delegates members animals cattle horses guns rounds
    species doses beds troopers guards policemen officers observers degrees volts watts mph kph square cubic sq ft lb lbs mi
    rpm hp mm cm ml spectators fans customers
    """.replacingLineBreaks

  /// Things that bear a number: the number behind them is no year.
  static let numberedThings = """
    resolution resolutions directive directives flight route boeing airbus highway interstate page pages pp no nos number numbers room platform gate bus
    channel article section chapter verse psalm figure fig table exit road model type version windows apollo
    unit battalion regiment brigade division squadron lot size box suite apartment apt extension ext tel phone fax zip code
    asteroid building bulletin canal clause club decree form locomotive measure ordinance proposition radio rule train tram
    isbn serial grade level class nasdaq dow index at ftse formation
    """.split(separator: " ").filter { $0 != "at" }.joined(separator: " ").replacingLineBreaks

  /// Titles and ranks: the capitalised word behind them is a name.
  static let titles = """
    mr mrs ms miss dr sir lord lady dame judge justice senator sen rep representative gov governor president prime minister
    general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral adm professor prof rev father mother
    saint st king queen prince princess theresa ed pope bishop chairman mayor inspector detective officer private coach
    """.replacingLineBreaks

  /// What is chosen once a year, a month or a week: "player of the year" names a prize and no time.
  static let prizeHeads = """
    person man woman player partner athlete driver manager coach team goal try save book film movie song album record word
    car sportsman sportswoman personality teacher company footballer cricketer rookie newcomer employee photo photograph
    picture artist producer director entrepreneur politician actor actress designer journalist reporter newspaper scientist
    nurse citizen volunteer product game match phrase pub restaurant chef hotel firm business airline bank lawyer
    """.replacingLineBreaks

  static let streets =
    "street avenue road lane hotel park station square bridge house club magazine newspaper times post telegraph mirror mail express herald tribune review best"
}
