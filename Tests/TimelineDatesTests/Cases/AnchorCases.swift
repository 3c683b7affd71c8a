extension Case {
  /// What a date is counted from, and which way.
  static let anchors: [Case] = [
    Case(
      "The dam failed on [Oct. 3]. [Three days] later the town was empty.", "2015-10-03; DURATION P3D", "2015-10-03; -"),
    Case("She joined in [June 1994]; in [August] she was made head.", "1994-06; 1994-08", "1994-06; 1994-08"),
    Case("He was named on [Monday]. He resigned on [Tuesday].", "2015-10-05; 2015-10-06", "2015-10-05; 2015-10-06"),
    Case("It opened in [1989]. Prices fell [last year].", "1989; 2014", "1989; 2014"),
    Case(
      "The fire began on [Saturday] at [6 p.m.] and burned until [midnight].",
      "2015-10-03; TIME 2015-10-03T18:00; TIME 2015-10-03T24:00", "2015-10-03; 2015-10-03; 2015-10-03"),
    Case("He spoke on [Monday]. [The next day] he was gone.", "2015-10-05; 2015-10-06", "2015-10-05; 2015-10-06"),
    Case("In [1936] he was a clerk. [This year] he is a minister.", "1936; 2015", "1936; 2015"),
    Case("He left on [Friday], [two days] after the vote.", "2015-10-02; DURATION P2D", "2015-10-02; -"),
    Case("The plant will open in [March]; it was built in [May].", "2016-03; 2015-05", "2016-03; 2015-05"),
    Case(
      "The talks, which began on [Monday], will end on [Friday].", "2015-10-05; 2015-10-09", "2015-10-05; 2015-10-09"),
    Case(
      "The talks will end on [Friday], having begun on [Monday].", "2015-10-09; 2015-10-05", "2015-10-09; 2015-10-05"),
    Case(
      "The minister, who resigned [last week], spoke [today].", "2015-W40; 2015-10-07",
      "2015-09-28/2015-10-04; 2015-10-07"),
    Case("He told the court on [Tuesday] that he had sold it in [July].", "2015-10-06; 2015-07", "2015-10-06; 2015-07"),
    Case("He said [Monday] he would go home in [December].", "2015-10-05; 2015-12", "2015-10-05; 2015-12"),
    Case("It was [Thursday] when he left.", "2015-10-01", "2015-10-01"),
    Case("It will be [Thursday] before he leaves.", "2015-10-08", "2015-10-08"),
    Case("It rained on [Sunday], and it may rain on [Friday].", "2015-10-04; 2015-10-09", "2015-10-04; 2015-10-09"),
    Case("Before [Friday] nobody knew.", "2015-10-02", "2015-10-02"),
    Case("Nobody will know before [Friday].", "2015-10-09", "2015-10-09"),
    Case("Until [June] he was a clerk.", "2015-06", "2015-06"),
    Case("He has been a clerk since [June].", "2015-06", "2015-06"),
    Case("He has been ill since [Thursday].", "2015-10-01", "2015-10-01"),
    Case("He will be away until [Thursday].", "2015-10-08", "2015-10-08"),
    Case("He will be away from [Thursday].", "2015-10-08", "2015-10-08"),
    Case("The rule takes effect in [January].", "2016-01", "2016-01"),
    Case("The rule took effect in [January].", "2015-01", "2015-01"),
    Case("The rule takes effect on [Jan. 1].", "2016-01-01", "2016-01-01"),
    Case("The rule is effective [Jan. 1].", "2016-01-01", "2016-01-01"),
    Case("Sales for [September] were weak.", "2015-09", "2015-09"),
    Case("Oil for [November] delivery fell.", "2015-11", "2015-11"),
    Case("Prices in [August] rose.", "2015-08", "2015-08"),
    Case("The [November] summit is off.", "2015-11", "2015-11"),
    Case("The [November 2014] summit was long.", "2014-11", "2014-11"),
    Case("A vote in [November] is likely.", "2015-11", "2015-11"),
    Case("He is expected to return in [April].", "2016-04", "2016-04"),
    Case("He was expected to return in [April].", "2016-04", "2016-04"),
    Case("He hopes to return in [April].", "2016-04", "2016-04"),
    Case("He has returned [every April] since.", "SET XXXX-04"),
    Case("He promised in [April] to return.", "2015-04", "2015-04"),
    Case("He had promised to return by [April].", "2016-04", "2016-04"),
  ]
}
