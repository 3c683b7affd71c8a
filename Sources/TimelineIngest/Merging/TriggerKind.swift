import TimelineModel

/// What a trigger tells more finely than its type does, for telling near-twins apart: an air strike is no ground offensive, though both are assaults of one day.
///
/// The table below is the whole knowledge: a mode or a lemma, and its kind. A trigger without a kind fits every kind of its type.
enum TriggerKind: Int, CaseIterable {
  case missile, air, shelling, ground, capture, shooting, bomb, shootdown, hostage, arrest, deport, coup, blockade,
    emergency, ban, siege
  case crowd, casualty, crash, explosion, disaster, airspace, encounter
  case troops, weaponsTest, exercise, rally, workStoppage
  case accusation, concern, denial, dismissal, ultimatum, summons, breakOff, recall, aidCut, expulsion, embargo,
    treatyExit
  case resignation, pullback, release
  case call, visit, talks, signing, ceasefire, vote, appointment, recognition, relief, loan

  /// The kind of a mention's trigger, or `nil` where nothing tells it apart from others of its type.
  ///
  /// A trigger that says little ("hit", "launch") is told by what it was done with, where the words of the clause name one such thing.
  static func of(_ mention: Mention) -> TriggerKind? {
    if !general.contains(mention.lemma) {
      return lemmas[mention.lemma] ?? mention.mode.flatMap { modes[$0] }
    }
    var found: Set<TriggerKind> = []
    for word in mention.words { if let kind = means[word] { found.insert(kind) } }
    if found.isEmpty { return mention.mode.flatMap { modes[$0] } }
    if found.count == 1 { return found.first }
    // Of several means in one clause the mode tells which did it: "air strikes hit the town, with troops firing missiles".
    if let kind = mention.mode.flatMap({ modes[$0] }) { return kind }
    // What is fired is the nearest thing to it, whatever else goes on in the clause.
    return mention.lemma == "fire" ? fired.first { found.contains($0) } : nil
  }

  private static let fired: [TriggerKind] = [.missile, .shelling, .shooting]

  /// Triggers of force that need their means to be told apart.
  private static let general: Set<String> = [
    "fire", "launch", "hit", "strike", "attack", "target", "destroy", "carry out", "conduct", "mount", "stage", "begin",
    "open", "kill", "use",
  ]

  /// What force is used with, and so what kind it is.
  private static let means: [String: TriggerKind] = [
    "missile": .missile, "missiles": .missile, "rocket": .missile, "rockets": .missile, "airstrike": .air,
    "airstrikes": .air, "warplane": .air,
    "warplanes": .air, "bomber": .air, "jet": .air, "jets": .air, "airspace": .airspace, "offensive": .ground,
    "shell": .shelling, "shells": .shelling, "mortar": .shelling, "artillery": .shelling, "howitzer": .shelling,
    "gunman": .shooting, "gunmen": .shooting,
    "rifle": .shooting,
  ]

  /// Whether one happening may be told by triggers of both kinds.
  func fits(_ other: TriggerKind) -> Bool {
    if self == other { return true }
    let low = Swift.min(rawValue, other.rawValue)
    let high = Swift.max(rawValue, other.rawValue)
    return TriggerKind.compatible.contains(low * TriggerKind.allCases.count + high)
  }

  /// Kinds that are sides of one happening: a raid and its dead, a visit and its talks.
  private static let compatible: Set<Int> = {
    let sides: [(TriggerKind, [TriggerKind])] = [
      (
        .casualty,
        [
          .missile, .air, .shelling, .ground, .shooting, .bomb, .crash, .explosion, .disaster, .coup, .rally,
          .shootdown, .crowd,
        ]
      ),
      (.crowd, [.rally]),
      (.missile, [.weaponsTest]),
      (.air, [.bomb]),
      (.bomb, [.explosion, .crash]),
      (.explosion, [.crash, .disaster]),
      (.ground, [.capture, .shelling]),
      (.crash, [.disaster, .shootdown, .encounter]),
      (.coup, [.arrest, .capture]),
      (.siege, [.blockade, .ground, .shelling]),
      (.deport, [.arrest, .expulsion, .coup]),
      (.hostage, [.arrest, .capture, .coup]),
      (.airspace, [.encounter]),
      (.accusation, [.concern, .summons]),
      (.concern, [.summons]),
      (.denial, [.dismissal]),
      (.visit, [.talks]),
      (.call, [.talks]),
      (.signing, [.ceasefire, .talks]),
      (.breakOff, [.recall, .expulsion, .aidCut]),
      (.relief, [.loan]),
      (.embargo, [.blockade]),
    ]
    var out: Set<Int> = []
    for (kind, others) in sides {
      for other in others {
        let low = Swift.min(kind.rawValue, other.rawValue)
        let high = Swift.max(kind.rawValue, other.rawValue)
        out.insert(low * allCases.count + high)
      }
    }
    return out
  }()

  /// The kind that a mode of the trigger lexicon tells.
  private static let modes: [String: TriggerKind] = [
    "missile-strike": .missile, "aerial": .air, "air-strike": .air, "shelling": .shelling, "artillery": .shelling,
    "ground-offensive": .ground, "clash": .ground, "capture-territory": .capture, "firearms": .shooting,
    "heavy-weapons": .shelling, "crowd-control": .crowd, "invade": .ground, "abduct": .hostage,
    "suicide-attack": .bomb, "bombing": .bomb, "shootdown": .shootdown, "hostage": .hostage, "arrest": .arrest,
    "deport": .deport,
    "coup": .coup, "martial-law": .emergency, "curfew": .emergency, "dissolve": .emergency, "ban": .ban, "censor": .ban,
    "siege": .siege, "blockade": .blockade, "restrict": .blockade, "kill": .casualty, "injure": .casualty,
    "death": .casualty,
    "crash": .crash, "explosion": .explosion, "disaster": .disaster, "airspace-violation": .airspace,
    "intercept": .encounter,
    "alert": .troops, "weapons-test": .weaponsTest, "exercise": .exercise, "strike": .workStoppage,
    "express-concern": .concern,
    "charge": .accusation, "dismiss": .dismissal, "halt-talks": .breakOff, "break-relations": .breakOff,
    "close-embassy": .recall, "reduce-aid": .aidCut, "expel": .expulsion, "sanctions": .embargo,
    "withdraw": .treatyExit, "resign": .resignation,
    "release": .release, "ceasefire": .ceasefire, "phone": .call, "visit": .visit, "meet": .talks,
    "third-party": .talks, "sign": .signing, "ratify": .vote, "relations": .recognition,
    "seize": .capture,
  ]

  /// The kind that a lemma tells whatever its mode.
  private static let lemmas: [String: TriggerKind] = {
    let words: [(TriggerKind, String)] = [
      (
        .missile,
        "missile strike|missile attack|rocket strike|rocket attack|rocket fire|cruise missile strike|missile launch"
      ),
      (
        .air,
        "air strike|airstrike|air raid|air attack|air campaign|aerial bombing|air assault|air operation|sortie|bombing raid|bombing campaign|bombing run"
      ),
      (.shelling, "shell|shelling|bombard|bombardment|artillery fire|mortar attack|artillery attack"),
      (
        .ground,
        "offensive|ground offensive|counter-offensive|counteroffensive|clash|fight|fighting|battle|advance|push|ground operation|skirmish|firefight|combat|ground attack"
      ),
      (.capture, "capture|recapture|retake|overrun|occupy|fall|conquer|takeover"),
      (.shooting, "shoot|open fire|gun down|shoot dead|shooting|gunfire|sniper fire"),
      (.bomb, "car bomb|suicide bombing|suicide attack|bomb attack|car bombing|roadside bomb|blow up"),
      (.shootdown, "shoot down|down|bring down"),
      (.casualty, "kill|die|death|injure|wound|casualty|fatality|lose life|killing|massacre"),
      (.arrest, "arrest|detain|detention|capture alive|imprison|jail"),
      (.deport, "deport|deportation|expulsion|evict"),
      (.summons, "summon"),
      (.recall, "recall|withdraw ambassador"),
      (.ultimatum, "ultimatum|warn|warning|threaten|threat"),
      (.denial, "deny|denial|reject|refuse|dismiss"),
      (.accusation, "accuse|blame|accusation|denounce|condemn|condemnation|criticize|criticise|protest"),
      (.call, "telephone|phone|call|telephone call|phone call|phone conversation"),
      (.visit, "visit|arrive|trip|fly|travel|arrival"),
      (.talks, "meet|meeting|talk|talks|summit|negotiation|negotiate|discuss|discussion|conference|consultation"),
      (.signing, "sign|signing|agreement|accord|pact|treaty|deal"),
      (.ceasefire, "ceasefire|cease-fire|truce|armistice"),
      (.rally, "rally|demonstrate|demonstration|march|vigil|protest march|rioting|riot"),
      (.exercise, "exercise|drill|manoeuvre|maneuver|war game"),
      (.pullback, "pull back|pullback|pull-out|pullout"),
      (.disaster, "earthquake|quake|flood|hurricane|cyclone|typhoon|eruption|tsunami|landslide|storm|famine|drought"),
      (.crash, "crash|collide|collision|sink|derail|derailment|capsize|sinking|go down"),
      (.explosion, "explode|explosion|blast"),
    ]
    var out: [String: TriggerKind] = [:]
    for (kind, list) in words {
      for word in list.split(separator: "|") where out[String(word)] == nil { out[String(word)] = kind }
    }
    return out
  }()
}
