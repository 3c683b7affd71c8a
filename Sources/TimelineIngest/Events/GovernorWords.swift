/// The words that decide how one clause hangs on another, beyond what `triggers.tsv` says of each verb.
final class GovernorWords: Sendable {
  /// Prepositions that are conjunctions where a clause follows: "after rebels attacked".
  let subordinating: WordSet
  /// Verbs whose object does what the infinitive says: "was told to leave".
  let objectControl: WordSet
  /// Prepositions whose noun phrase does what the infinitive says: "called on Israel to withdraw".
  let prepositionControl: WordSet
  /// Verbs with such prepositions: "call on", "appeal to", "wait for".
  let prepositionControllers: WordSet
  /// Prepositions before a gerund whose subject is the object: "accused Israel of shelling".
  let objectGerund: WordSet
  /// Verbs with the particle that belongs to them: "blow" with "up".
  let particles: Set<WordPair>
  /// Those of them that only govern events: "rule" with "out".
  let governingParticles: Set<WordPair>
  /// Particles that belong to the verb only right behind it.
  let adjacentParticles: WordSet
  /// Verbs that a whole clause may follow without "that": "said the army had fired".
  let complementTaking: WordSet
  /// Nouns behind which "that" says what was said: "the report that rebels fired".
  let reporting: WordSet
  /// "he": pronouns that are always subjects.
  let nominative: WordSet
  /// Verbs of saying that are no deed when refused: "declined to comment".
  let telling: WordSet
  /// What is only told: "gave no details".
  let details: WordSet
  /// Verbs of promising help or harm alike.
  let vowing: WordSet
  /// Words behind which "to" stands before a noun: "amounts to surrender".
  let amounting: WordSet
  /// "between".
  let between: Int32
  /// Verbs that make their object something: "named him head".
  let naming: WordSet
  /// "himself": no subject of a clause of its own.
  let reflexive: WordSet
  /// Verbs of saying what others dispute: "claim".
  let claiming: WordSet
  /// Prepositions behind which an event is only a time or reason: "after the crash".
  let temporal: WordSet
  /// "to".
  let to: Int32
  /// "could".
  let could: Int32
  /// Verbs with an object and a bare infinitive: "let the ship sail".
  let letting: WordSet
  /// "home".
  let home: Int32
  /// Nouns for what says something: "a statement demanding".
  let messages: WordSet
  /// Nouns that name a time: "the day on which".
  let timeNouns: WordSet
  /// Nouns that weigh what stands behind their "of".
  let weights: WordSet
  /// Verbs that are nothing without an object: "a reporter captured in May" was captured.
  let objectNeeding: WordSet
  /// "into".
  let into: Int32
  /// Prepositions of what stands right there: "outside the embassy".
  let beside: WordSet
  /// Nouns that say how long after or before something was: "hours after rebels attacked".
  let measures: WordSet
  /// Nouns behind "go to", which no verb hides in: "went to war".
  let destinations: WordSet
  /// Verbs that a gerund follows as their object: "stopped bombing", but "strafed fleeing refugees".
  let gerundTaking: WordSet
  /// Participles that stand beside the verb and don't go on with it: "was arrested, accompanied by …".
  let accompanying: WordSet
  /// "some", "most", where they stand for some of those before: "guerrillas, some dressed as waiters, …".
  let portions: WordSet
  /// Of those, the verbs behind which a clause in the past may follow so: "said rebels attacked", not "demanded".
  let clauseTaking: WordSet
  /// Words between "be" and an infinitive: due, willing, likely.
  let links: WordSet
  /// Of the links, those that tell a plan.
  let plannedLinks: WordSet
  /// Of the links, those that tell willingness.
  let willingLinks: WordSet
  /// Conjunctions behind which the present tells what is to come: "when", "until".
  let future: WordSet
  /// Conjunctions that make what follows a condition.
  let conditional: WordSet
  /// "hours", "minutes": before "after" and "before" they only say when.
  let clocks: WordSet
  /// "after", "before".
  let clockwise: WordSet
  /// "Earlier", "Previously": before a comma, what follows went before the news.
  let lookingBack: WordSet
  /// The preposition of the agent in the passive.
  let by: Int32
  /// The preposition of the parts of a whole.
  let of: Int32
  /// The preposition of the source.
  let from: Int32
  /// "at", whose noun phrase is counted although it tells a place: "at 11 targets".
  let at: Int32
  /// Prepositions that say where.
  let locative: WordSet
  /// Prepositions behind which an event's target stands.
  let aimed: WordSet
  /// Verbs of trying: what is tried has happened as far as it went.
  let attempts: WordSet
  /// Verbs with which the infinitive or gerund behind them happens: "used warships to launch rockets", "flew in to meet relatives".
  let realising: WordSet
  /// Prepositions before a gerund that need not have happened: "capable of hitting", "without firing".
  let unreal: WordSet
  /// Prepositions behind which an event noun is a topic or reason rather than a happening: "talks about an attack".
  let topical: WordSet
  /// Words that stand for a noun before them: "one Saturday and another Sunday".
  let elliptical: WordSet
  /// Conjunctions of things that happen at the same time.
  let simultaneous: WordSet
  /// "there": stands for what comes behind "be".
  let there: Int32
  /// Words that begin a name and say what is named: "Hurricane Ada", "Flight 12".
  let namedFor: WordSet
  /// Words that say that it happened a second time.
  let twice: WordSet
  /// "I", "we": the speaker.
  let speaker: WordSet
  /// "him", "she": who is a human being.
  let personal: WordSet
  /// The class of human beings.
  let human: Int?
  /// Verbs of answering: what is answered with was done.
  let answering: WordSet
  /// "usually", "every": what is done again and again.
  let habitual: WordSet
  /// "with".
  let with: Int32
  /// "mostly": what follows describes those before.
  let describing: WordSet
  /// Verbs that only say that something was: "this happened after 1 October".
  let happening: WordSet
  /// "would".
  let would: Int32
  /// Words that a headline cannot end with: "on", "and", "its".
  let dangling: WordSet
  /// "be".
  let be: Int32
  /// "have".
  let have: Int32
  /// "unless".
  let unless: Int32
  /// Prepositions between a part and its whole: "two of", "two out of".
  let partitive: WordSet
  /// "according to".
  let accordingTo: Int32
  /// "whose": what follows describes what stands before.
  let whose: Int32
  /// "group", "dozens": nouns that only count what stands behind "of".
  let quantityNouns: WordSet
  /// "dead", "wounded", "missing": what counted people are.
  let casualties: WordSet
  /// Modals by what they do.
  let possibleModals: WordSet
  let plannedModals: WordSet
  let demandModals: WordSet

  init(vocabulary: inout Vocabulary, triggers: TriggerLexicon, grammar: Grammar) {
    func set(_ words: String) -> WordSet { WordSet(words.split(separator: " ").map { vocabulary.insert(String($0)) }) }
    subordinating = set("after before since until till as because while although though once when if unless whereas")
    objectControl = set(
      "ask urge order force tell allow persuade help invite warn compel permit enable require instruct command press expect encourage forbid request send dispatch deploy get cause lead authorise authorize beg implore advise remind challenge train equip hire recruit pay bribe appoint elect choose name nominate want like need prompt inspire assist teach oblige commit empower entitle drive move pressure push prod convince coax tempt summon leave bring use let have give grant free call rally mobilise mobilize arm lobby condemn sentence schedule direct task mandate motivate provoke trust design"
    )
    prepositionControl = set("on upon to for with")
    prepositionControllers = set(
      "call appeal plead wait arrange press push look shout signal beg pray vote prevail rely depend count urge")
    objectGerund = set("of for from with")
    reporting = set(
      "report claim charge allegation accusation suggestion announcement statement assertion warning threat fear hope belief news fact evidence sign proof promise pledge assurance guarantee demand condition rumour rumor speculation doubt concern possibility chance risk danger idea view impression conclusion decision ruling agreement admission confirmation denial complaint protest insistence confidence conviction feeling indication word proviso"
    )
    nominative = set("he she they we i")
    telling = set(
      "comment say elaborate confirm specify identify name speculate reveal disclose tell predict answer clarify explain quantify guess discuss estimate"
    )
    details = set("detail comment information figure explanation interview name identity answer reason timetable")
    vowing = set("vow swear")
    amounting = set("amount tantamount equivalent akin equal contribute resort object return")
    between = vocabulary.insert("between")
    naming = set("name appoint elect declare proclaim crown call nominate")
    reflexive = set("himself herself itself themselves ourselves myself yourself yourselves")
    claiming = set("claim allege charge assert contend")
    temporal = set("after before since during until till following amid despite")
    (could, to) = (vocabulary.insert("could"), vocabulary.insert("to"))
    letting = set("let")
    home = vocabulary.insert("home")
    messages = set(
      "declaration statement letter resolution petition note message communique communiqué leaflet manifesto motion appeal telegram cable fax e-mail email memorandum report pamphlet poster banner decree order ultimatum warning article broadcast speech video tape"
    )
    timeNouns = set("day night morning afternoon evening hour date moment week weekend month year time")
    weights = set(
      "ton tons tonne tonnes kilo kilos kilogram kilograms kilogramme kilogrammes pounds barrels litres liters gallons")
    objectNeeding = set(
      "capture kidnap abduct seize arrest detain jail imprison kill wound injure murder expel oust depose topple convict accuse indict destroy damage hijack free ban displace assassinate execute hang behead deport exile sack behold besiege bomb shell occupy annex"
    )
    into = vocabulary.insert("into")
    beside = set("outside inside near beside under beneath opposite behind in")
    measures = set("second moment minute hour day week month year decade")
    destinations = set("war trial court work school press ground power")
    gerundTaking = set(
      "start begin stop continue resume keep avoid finish quit cease consider deny admit suggest recommend mind risk include report describe recall imagine involve mean enjoy try go come get spend prevent halt end suspend postpone propose urge advise favour favor oppose resist regret acknowledge threaten be see hear watch find catch leave justify defend ban forbid permit allow practise practice"
    )
    accompanying = set(
      "follow accompany escort back lead support arm flank precede surround join base know own compare give include dress wear watch cheer"
    )
    portions = set("some many most several others all both two three one half dozens few")
    plannedLinks = set("due set scheduled expected about planned bound going supposed meant to")
    willingLinks = set("willing ready prepared committed keen eager inclined determined")
    links = plannedLinks.union(willingLinks).union(
      set("likely able unable unlikely unwilling reluctant reported believed thought said alleged"))
    whose = vocabulary.insert("whose")
    clocks = WordSet(["hours", "minutes", "moments", "seconds"].map { vocabulary.insert($0) })
    clockwise = WordSet(["after", "before"].map { vocabulary.insert($0) })
    lookingBack = WordSet(["earlier", "previously"].map { vocabulary.insert($0) })
    (by, of, accordingTo) = (vocabulary.insert("by"), vocabulary.insert("of"), vocabulary.insert("according to"))
    (at, from, unless) = (vocabulary.insert("at"), vocabulary.insert("from"), vocabulary.insert("unless"))
    dangling = set(
      "on in at of to for by with and or but the a an that from over as after before against its their his her this what not be was were is are during"
    )
    (would, be, have) = (vocabulary.insert("would"), vocabulary.insert("be"), vocabulary.insert("have"))
    partitive = [of, vocabulary.insert("out of"), vocabulary.insert("among")]
    elliptical = set("one another other others first second third fourth latter rest")
    simultaneous = set("when as while whilst")
    there = vocabulary.insert("there")
    namedFor = set("hurricane typhoon cyclone storm superstorm supertyphoon mount flight volcano")
    twice = set("twice again")
    speaker = set("i we us me our my")
    personal = set("he him she her me us we who whom")
    human = grammar.classIndex("human")
    answering = set("respond reply answer retaliate react counter")
    with = vocabulary.insert("with")
    habitual = set(
      "usually normally routinely typically often regularly always generally sometimes rarely seldom every each")
    describing = set("mostly mainly largely chiefly predominantly overwhelmingly primarily")
    happening = set("happen occur")
    aimed = set("against with to on of from for into toward towards over at between")
    realising = set(
      "use manage help go come fly travel arrive gather return land continue proceed keep begin start resume stop join unite combine go drive sail march rush send drop release deploy call vote"
    )
    unreal = set("of for from against about without to at on into with")
    attempts = set("try attempt seek")
    topical = set("for about over on of without to as into against regarding concerning")
    locative = set(
      "in at near over off from outside inside across around into through toward towards along above to throughout within between"
    )
    quantityNouns = WordSet(grammar.lists["quantity-noun"] ?? [])
    casualties = WordSet(grammar.lists["casualty"] ?? [])
    future = set("when once until till before after whenever")
    conditional = set("if unless whether lest")
    possibleModals = set("may might could can cannot ca")
    plannedModals = set("will shall 'll wo would")
    demandModals = set("must should ought")
    let phrasal = triggers.allVerbs.filter { trigger in
      trigger.words.count == 2 && grammar.classes(of: trigger.words[1]).contains(.particle)
    }
    particles = Set(phrasal.map { WordPair($0.words[0], $0.words[1]) })
    governingParticles = Set(phrasal.filter { $0.type == nil }.map { WordPair($0.words[0], $0.words[1]) })
    adjacentParticles = set("in on")
    // "launched air strikes" is no speech act although "launched an appeal" is one: only triggers that need no object of a class.
    let speaking = triggers.allVerbs.filter { trigger in
      trigger.words.count == 1 && !trigger.flags.isDisjoint(with: [.say, .deny, .speech, .may])
        && trigger.needs.allSatisfy { need in if case .nounClass = need.kind { false } else { true } }
    }
    let thinking = ["think", "know", "see", "mean", "ensure", "hope", "fear", "show", "suggest", "hear", "feel"].map {
      vocabulary.insert($0)
    }
    complementTaking = WordSet(speaking.map { $0.words[0] } + thinking)
    clauseTaking = WordSet(
      speaking.filter { !$0.flags.isDisjoint(with: [.say, .deny]) }.map { $0.words[0] } + thinking)
  }

  /// Whether a noun only counts what stands behind its "of": "dozens", "a group".
  func counts(_ word: Int32, _ grammar: Grammar) -> Bool {
    quantityNouns.contains(word) || quantityNouns.contains(grammar.nounLemma(of: word))
  }
}
