/// The words that rules name one by one.
enum Name: String, CaseIterable, Sendable {
  case none = ""
  case advance, small, wee, come, compared, shall, ll, wo, set, thousand, stay, remain, `get`, also, again, never,
    still, keep,
    corresponding,
    comparable,
    `while`, fall,
    spring,
    starting, oclock, toward, towards, post, pre, too, fewer, part,
    remainder, effective, spent, take, takes,
    took, last_ = "lasting", lasted, lasts, quite, two
  // Articles and pointing words.
  case the, a, an, this, that, these, those, its, their, his, her, our, my, your, such
  // Little words.
  case of, and, or, to, from, between, on, `in`, at, by, until, till, since, during, through, throughout, within, over,
    under, `for`, after, before, around, about, circa, ca, c, `as`, than, not, no, with, into, past, ahead, per, but,
    almost,
    nearly, approximately, roughly, some, more, less, least, most, up, so, just, only, exactly, half, both, upon, off
  // Relations.
  case last, next, previous, following, current, coming, upcoming, preceding, recent, latest, same,
    present, later, earlier, ago, hence, early, mid, middle, late, latter, beginning, start, end, close, turn, rest,
    first,
    second, final, every, each, other, another, additional, prior, subsequent, intervening, succeeding, ensuing,
    opening,
    dying, very, entire, whole, full, eve, onward, onwards, afterward, afterwards, prolonged, long, short, brief, old,
    age,
    aged, ages, one, back, then, ending, ended, closing, outset, onset, course, few, couple, several, many, numerous,
    number, dozen, dozens, hundreds, thousands, much, further, single, previously, beforehand, sometime, remaining
  // Units and calendar words that rules treat apart.
  case day, days, week, weeks, month, months, year, years, quarter, quarters, period, periods, era, season, weekend,
    decade, century, centuries, time, times, date, hour, hours, minutes, minute, moment, fiscal, tax, financial,
    calendar,
    academic, school, trading, working, business, today, yesterday, tomorrow, tonight, overnight, noon,
    midnight, midday, dawn, dusk, sunrise, sunset, morning, afternoon, evening, night, nights, mornings, evenings,
    afternoons, nighttime, daytime, daylight, clock, o, am, pm, m, p, bc, ad, bce, ce, b, d, e, s, t, st, nd, rd, th, z,
    now, currently, recently, soon, future, former, formerly, nowadays, once, twice, thrice, daily, weekly, monthly,
    yearly, hourly, nightly, annually, everyday, fortnightly, twenties, easter, christmas, ramadan, anniversary,
    birthday, holiday, election, duration, ever, yet, right, foreseeable, near, term,
    distant, immediate, forward, goods, world, war, eighties, y, w, q, h, k, ye, olds, weekends, running, straight,
    consecutive, apart, worth,
    tet, good, lunar, eid, saint, mother, father, new, boxing, labor, labour, memorial, independence,
    thanksgiving, halloween, valentine, veterans, armistice, remembrance, columbus, martin, luther, king, presidents,
    groundhog, patrick, may, sunday, monday, friday, ash, palm, whit, pentecost, whitsun, epiphany, ascension, orthodox,
    australia, canada, bastille, victory, ve, vj, anzac, guy, fawkes, bonfire, hogmanay, burns, george, david, andrew,
    april, fools, fool, michaelmas, candlemas, lammas, advent, juneteenth, cinco, de, mayo, hanukkah, yom, kippur, rosh,
    hashanah, passover, diwali, women, international, earth, all, souls, hallows, twelfth, passing, out, `if`,
    when, `where`, who, which, will, would, was, were, be, been, `is`, are, has, have, had
}
