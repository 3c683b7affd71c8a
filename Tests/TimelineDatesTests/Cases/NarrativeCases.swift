extension Case {
  /// Dates counted from the date that the text named last.
  static let narrative: [Case] = [
    Case(
      "On [5 May 1940] the fort fell. [Two days later] the king fled.", "1940-05-05; 1940-05-07",
      "1940-05-05; 1940-05-07"),
    Case(
      "On [5 May 1940] the fort fell. [Three weeks later] the king fled.", "1940-05-05; 1940-W21",
      "1940-05-05; 1940-05-20/1940-05-26"),
    Case(
      "On [5 May 1940] the fort fell. [Two months later] the king fled.", "1940-05-05; 1940-07", "1940-05-05; 1940-07"),
    Case("On [5 May 1940] the fort fell. [A year later] the king fled.", "1940-05-05; 1941", "1940-05-05; 1941"),
    Case("On [5 May 1940] the fort fell. [Ten years later] the king fled.", "1940-05-05; 1950", "1940-05-05; 1950"),
    Case(
      "On [5 May 1940] the fort fell. [The next day] the king fled.", "1940-05-05; 1940-05-06", "1940-05-05; 1940-05-06"
    ),
    Case(
      "On [5 May 1940] the fort fell. [The following day] the king fled.", "1940-05-05; 1940-05-06",
      "1940-05-05; 1940-05-06"),
    Case(
      "On [5 May 1940] the fort fell. [That day] the king fled.", "1940-05-05; 1940-05-05", "1940-05-05; 1940-05-05"),
    Case(
      "On [5 May 1940] the fort fell. [The same day] the king fled.", "1940-05-05; 1940-05-05", "1940-05-05; 1940-05-05"
    ),
    Case(
      "On [5 May 1940] the fort fell. [That night] the king fled.", "1940-05-05; TIME 1940-05-05TNI",
      "1940-05-05; 1940-05-05"),
    Case(
      "On [5 May 1940] the fort fell. [The next morning] the king fled.", "1940-05-05; TIME 1940-05-06TMO",
      "1940-05-05; 1940-05-06"),
    Case(
      "On [5 May 1940] the fort fell. [The following month] the king fled.", "1940-05-05; 1940-06",
      "1940-05-05; 1940-06"),
    Case(
      "On [5 May 1940] the fort fell. [Later that month] the king fled.", "1940-05-05; 1940-05 END",
      "1940-05-05; 1940-05-05/1940-05-31"),
    Case(
      "On [5 May 1940] the fort fell. [Later that year] the king fled.", "1940-05-05; 1940 END",
      "1940-05-05; 1940-05-05/1940-12-31"),
    Case("On [5 May 1940] the fort fell. [The following year] the king fled.", "1940-05-05; 1941", "1940-05-05; 1941"),
    Case(
      "On [5 May 1940] the fort fell. On [10 June] the king fled.", "1940-05-05; 1940-06-10", "1940-05-05; 1940-06-10"),
    Case("On [5 May 1940] the fort fell. In [July] the king fled.", "1940-05-05; 1940-07", "1940-05-05; 1940-07"),
    Case(
      "On [5 May 1940] the fort fell. In [early August] the king fled.", "1940-05-05; 1940-08 START",
      "1940-05-05; [1940-08-01..1940-08-10]"),
    Case(
      "On [5 May 1940] the fort fell. By [the end of the month] the king had fled.", "1940-05-05; 1940-05 END",
      "1940-05-05; [1940-05-22..1940-05-31]"),
    Case(
      "On [5 May 1940] the fort fell. By [the end of the year] the king had fled.", "1940-05-05; 1940 END",
      "1940-05-05; [1940-09-01..1940-12-31]"),
    Case(
      "On [5 May 1940] the fort fell. In [the summer] the king fled.", "1940-05-05; 1940-SU",
      "1940-05-05; 1940-06/1940-08"),
    Case(
      "On [5 May 1940] the fort fell. [That summer] the king fled.", "1940-05-05; 1940-SU",
      "1940-05-05; 1940-06/1940-08"),
    Case(
      "On [5 May 1940] the fort fell. [The previous day] had been calm.", "1940-05-05; 1940-05-04",
      "1940-05-05; 1940-05-04"),
    Case(
      "On [5 May 1940] the fort fell. [The day before] had been calm.", "1940-05-05; 1940-05-04",
      "1940-05-05; 1940-05-04"),
    Case("On [5 May 1940] the fort fell. [The previous year] had been calm.", "1940-05-05; 1939", "1940-05-05; 1939"),
    Case("In [December 1941] the war spread. In [January] the port fell.", "1941-12; 1942-01", "1941-12; 1942-01"),
    Case(
      "In [December 1941] the war spread. On [3 February] the port fell.", "1941-12; 1942-02-03", "1941-12; 1942-02-03"),
    Case("In [February 1945] they met. The port had fallen in [December].", "1945-02; 1944-12", "1945-02; 1944-12"),
    Case("In [1861] the war began. In [April] the fort fell.", "1861; 1861-04", "1861; 1861-04"),
    Case("In [1861] the war began. In [the spring] the fort fell.", "1861; 1861-SP", "1861; 1861-03/1861-05"),
    Case("In [1861] the war began. [The following spring] the fort fell.", "1861; 1862-SP", "1861; 1862-03/1862-05"),
    Case("In [1861] the war began. [A year later] the fort fell.", "1861; 1862", "1861; 1862"),
    Case("In [1861] the war began. [Two years earlier] all was calm.", "1861; 1859", "1861; 1859"),
    Case("In [1861] the war began. [The next year] the fort fell.", "1861; 1862", "1861; 1862"),
    Case(
      "In [1861] the war began. By [the end of the year] the fort fell.", "1861; 1861 END",
      "1861; [1861-09-01..1861-12-31]"),
    Case("In [498 BC] they marched. [The following year] they fell back.", "BC0498; BC0497", "-0497; -0496"),
    Case("In [498 BC] they marched. [Two years later] they fell back.", "BC0498; BC0496", "-0497; -0495"),
    Case("In [March 1918] they signed. In [the autumn] they broke it.", "1918-03; 1918-FA", "1918-03; 1918-09/1918-11"),
    Case(
      "In [March 1918] they signed. In [mid April] they broke it.", "1918-03; 1918-04 MID",
      "1918-03; [1918-04-11..1918-04-20]"),
    Case(
      "In [March 1918] they signed. From [June] to [August] they fought.", "1918-03; 1918-06; 1918-08",
      "1918-03; 1918-06; 1918-08"),
  ]
}
