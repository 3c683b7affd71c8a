extension WordLists {
  /// Verbs and their helpers, by the direction in time that they give to a date near them.
  static var verbs: [(String, WordChange)] {
    words(pastVerbs, WordChange(.past)) + words(reportingVerbs, WordChange([.past, .reporting]))
      + words(aheadWords, WordChange(.ahead)) + words(prospectWords, WordChange(.prospect))
      + words("is are am", WordChange(.presentBe)) + words(notPast, WordChange(.notPast))
      + words(biddingWords, WordChange(.bidding)) + words(appointments, WordChange(.appointment))
      + words(scheduleVerbs, WordChange(.schedule)) + words(mishaps, WordChange(.mishap))
      + words("postponed adjourned deferred delayed rescheduled recessed extended suspended", WordChange(.deferral))
      + words(
        "await awaits awaited awaiting wait waits waited waiting brace braces braced bracing", WordChange(.awaiting))
      + words("can could may might must should shall", WordChange(.modal))
  }

  /// Irregular past tenses that are no base form too.
  static let pastVerbs = """
    was were had did went came took gave made got saw knew thought told found left felt became began brought kept held wrote
    stood lost paid met ran led grew fell rose sent built won spoke spent drew drove broke chose fought caught bought sold
    taught threw flew shot struck stole sank swore swam sang rang wore tore bore hid bit blew froze forgot forgave rode
    shook woke arose awoke bent bled bound clung crept dealt dug fed fled flung ground hung knelt laid lent lit meant
    overcame overtook overthrew proved sought shone shrank slept slid sped spun sprang stuck stung strode strove swept swung
    undertook understood withdrew withstood wept wound lay died sat hit cut shut quit beat burst cast underwent fled seized
    upheld withheld misled overran overrode oversaw foresaw forbade retook rebuilt rewrote mistook befell outran overheard
    slew spat trod wrung forsook burnt learnt leapt spilt put let
    been begun gone taken given seen done known shown written broken chosen driven fallen risen sunk stolen spoken sworn torn
    worn drawn thrown flown grown beaten eaten frozen hidden forgotten ridden shaken
    """.replacingLineBreaks

  /// Happenings that nobody plans: before them a weekday is the last one.
  static let mishaps = """
    accident accidents ambush arrest arrests assassination assault attack attacks avalanche blast blasts blaze bloodshed
    bombing bombings carnage clash clashes close collapse collision coup crackdown crash cyclone death deaths decline
    defeat derailment disaster drop earthquake eruption explosion explosions fire fires flood floods gain gains gains
    hijacking hurricane incident killing killings landslide loss losses massacre murder murders outage plunge quake raid
    raids rally riot riots robbery rout selloff shelling shooting shootings slaying slide slump storm stampede tornado
    tragedy victory violence win
    """.replacingLineBreaks

  /// Words that end as past tenses do and are none.
  static let notPast = """
    hundred need indeed speed exceed proceed succeed breed feed seed deed weed bleed sacred naked wicked kindred biped
    """.replacingLineBreaks

  static let reportingVerbs = "said told added announced reported"

  /// What follows lies ahead.
  static let aheadWords = """
    will shall ll wo would due upcoming tomorrow scheduled slated payable expire expires effective planned deadline
    forthcoming begins opens starts resumes expected predicted forecast projected proposed
    """.replacingLineBreaks

  /// With an infinitive after it, what follows lies ahead: "agreed to meet on Friday".
  static let prospectWords = """
    plan plans planned planning hope hopes hoped expect expects expected intend intends intended
    want wants wanted ready likely unlikely prepare prepares
    preparing prepared set due scheduled slated is are was were invited trying tries seeks sought aim aims aimed going
    offered offers about has have had able needs need elected require required
    """.replacingLineBreaks

  /// What is bidden, refused or threatened has no day yet; a weekday behind it is that of the words: "refused to leave on Monday".
  static let biddingWords = """
    ordered asked urged called threatened threatens votes voted refuse refused told warned instructed allowed allow
    agreed agrees agree promised promises vowed vows pledged pledges decided decides
    """.replacingLineBreaks

  /// Verbs of what is on a calendar beside those of timetables, as infinitives.
  static let appointments =
    "hold appear testify attend report stand sign discuss gather convene sit hand surrender reopen"

  /// In the present tense these tell what is on a timetable.
  static let scheduleVerbs = """
    begin begins open opens start starts resume resumes meet meets end ends expire expires leave leaves arrive arrives face
    faces return returns go goes come comes visit visits travel travels host hosts play plays run runs close closes move
    moves vote votes flies elects chooses picks hears celebrates publishes unveils joins holds takes sits welcomes receives
    inaugurates departs addresses adopts signs convenes gathers testifies appears
    """.replacingLineBreaks
}
