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
    // What lies at the end of a stretch or was still to come doesn't carry the story on.
    Case(
      "On [3 March 1915] the siege began, and it lasted until the thaw of [April 1916]. In [June] the king fell ill.",
      "1915-03-03; 1916-04; 1915-06"),
    Case(
      "In [May 1822] the bridge was begun; it would be opened in [October 1840]. In [July] the piers stood.",
      "1822-05; 1840-10; 1822-07"),
    Case(
      "In [March 1898] he was given the post, which was planned for [January 1901]. In [May] he married.",
      "1898-03; 1901-01; 1898-05"),
    Case(
      "In [May 1930] they hoped to finish by [next spring]. In [July] the money was gone.", "1930-05; 1931-SP; 1930-07"),
    Case("The regency, [1715]-[1723]\n\nIn [May] the duke moved his court.", "1715; 1723; 1715-05"),
    Case(
      "The revolt ran from [May 1701] to [March 1703]. In [June] the mint was burned.", "1701-05; 1703-03; 1701-06"),
    // A comparison and a past perfect look back.
    Case("In [April 1805] fewer ships sailed than in [November].", "1805-04; 1804-11"),
    Case("In [May 1911] came the worst storm since [August].", "1911-05; 1910-08"),
    Case("In [March 1760] the mill burned; it had been sold in [October].", "1760-03; 1759-10"),
    Case("[February 1932] was mild compared to [November].", "1932-02; 1931-11"),
    // Months over the turn of a year are those nearest to the date named last.
    Case(
      "By [March 1945] the pass was open. It was shut from [November] to [February].", "1945-03; 1944-11; 1945-02"),
    Case("In [March 1830] they counted the dead of [October]-[January].", "1830-03; 1829-10; 1830-01"),
    Case("In [August 1830] they sailed. From [October] to [January] it froze.", "1830-08; 1830-10; 1831-01"),
    // A year far off in the middle of a sentence is a look aside.
    Case(
      "On [4 May 1822] the duke died.\n\nA letter found in [1951] shows that he was ill on [2 May].",
      "1822-05-04; 1951; 1822-05-02"),
    // The first full date of a paragraph leads, even behind a season.
    Case(
      "By [May 1822] the south was calm.\n\nIn the north the [summer] drought had begun in [June 1821]. By [August] it was over.",
      "1822-05; 1822-SU; 1821-06; 1821-08"),
    // A new paragraph resumes where the story stood before a leap.
    Case(
      "On [9 April 1703] the town fell. In [November 1708] a chapel was built there.\n\nOn [15 April] the army left.",
      "1703-04-09; 1708-11; 1703-04-15"),
    Case(
      "On [9 April 1703] the town fell. In [November 1708] a chapel was built there.\n\nIn [December] it burned.",
      "1703-04-09; 1708-11; 1708-12"),
    // Counted from the event told last.
    Case(
      "On [5 May 1940] the fort fell. [Four days] after the surrender the king fled.", "1940-05-05; 1940-05-09"),
    Case(
      "On [5 May 1940] the fort fell. The king fled [two weeks] after the surrender.", "1940-05-05; 1940-W20"),
    Case(
      "On [5 May 1940] the fort fell. The king had fled [three days] before the assault.", "1940-05-05; 1940-05-02"),
    Case(
      "On [5 May 1940] the fort fell. Fires burned for [two days] after the surrender.",
      "1940-05-05; DURATION P2D"),
    Case("In [June 1863] they met. A [spring] offensive had failed.", "1863-06; 1863-SP"),
    Case("In [June 1863] they met. His [fall] campaign failed too.", "1863-06; 1863-FA"),
    Case("In [June 1863] they met to plan the [autumn] elections.", "1863-06; 1863-FA"),
    Case("In [218 BC] he set out; he wintered there in [the winter of 218-217 BC].", "BC0218; BC0218-WI"),
    Case("[The winter of 53-52 BC] was hard.", "BC0053-WI"),
    Case("They sailed in [the autumn of 415/414 BC].", "BC0415-FA"),
    Case("In [January 1981] it failed. On [22 March of the next year] a new blow fell.", "1981-01; 1982-03-22"),
    Case("In [May 1640] he was chosen; in [June of the following year] he was shot.", "1640-05; 1641-06"),
    Case("It fell in [1812]. He had come in [the spring of the previous year].", "1812; 1811-SP"),
    Case("By [the spring of 1917] mutinies had spread.", "1917-SP", "1917-03/1917-05"),
    Case("In [the autumn of 1956] students marched.", "1956-FA", "1956-09/1956-11"),
    Case("By [1968] protests had spread.", "1968"),
    Case("After [1945] borders moved west.", "1945"),
    Case("In [1935] talks began. As late as [1938] nobody expected war.", "1935; 1938"),
    Case("They came as far back as [1911].", "1911"),
    Case("In [June 1944] troops landed; since [March 1921] workers had struck.", "1944-06; 1921-03"),
    Case("In [the last weeks of 1944] bombers returned.", "1944 END"),
    Case("The crews of 1944 trucks slept by 1200 huts.", ""),
    Case("From [1914] to [1918] battles raged.", "1914; 1918"),
    Case("In [the 1930s] and [40s] both states armed.", "193; 194"),
    Case("In [the 1880s] and [early 90s] rail spread.", "188; 189 START"),
    Case("In [the eighties] and [nineties] nothing was built.", "198; 199"),
    Case("In [the second decade of the 20th century] unions grew.", "191", "1910/1919"),
    Case("In [the last decade of the nineteenth century] they left.", "189", "1890/1899"),
    Case("On [2 May 1982] it sailed. It sank on [the 10th] while under tow.", "1982-05-02; 1982-05-10"),
    Case("On [2 May 1982] it sailed. On [the 9th] rebels took the port.", "1982-05-02; 1982-05-09"),
    Case("On [2 May 1982] it sailed. On [the 9th] suddenly it turned.", "1982-05-02; 1982-05-09"),
    Case("On [2 May 1982] it sailed. It was over by [the morning of the 14th].", "1982-05-02; TIME 1982-05-14TMO"),
    Case("It fell on [3 March 1918], [four months] after the rising.", "1918-03-03; DURATION P4M"),
    Case(
      "In [the first week of December 1939] they fell back. By [the second half of that month] it was quiet.",
      "1939-W49; 1939-12 END"),
    Case("They landed [overnight] on [20]-[21 May 1982].", "TIME 1982-05-20TNI; 1982-05-20; 1982-05-21"),
    Case(
      "On [14 May 1940] they met. The truce began at [11:00 the next morning].", "1940-05-14; TIME 1940-05-15T11:00"),
    Case("On [14 May 1940] they met. At [noon the next day] all was quiet.", "1940-05-14; TIME 1940-05-15T12:00"),
    Case("On [14 May 1940] they met, [a year] to the day after the raid.", "1940-05-14; DURATION P1Y"),
    Case("In [the small hours of 22 June 1941] they crossed.", "TIME 1941-06-22TMO"),
    Case("In [1950] it rained. On [March 25] and [26, 1943], they had met.", "1950; 1943-03-25; 1943-03-26"),
    Case("On [25 October] ([7 November]) 1917 the palace was stormed.", "1917-10-25; 1917-11-07"),
    Case("It was built in [the 12th] and [13th centuries].", "11; 12"),
    Case("The revolt of [66] to [70 AD] failed.", "0066; 0070"),
    Case("On [2 May 1982] it sailed. On [the 30th] and [31st] it rained.", "1982-05-02; 1982-05-30; 1982-05-31"),
  ]
}
