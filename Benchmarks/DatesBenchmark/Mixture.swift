/// News and history to read, as dense in dates as such texts are: about one expression in twenty words.
enum Mixture {
  /// A text of a size: the sources in turn, the figures of their dates changed each time.
  static func text(of size: Int, from sources: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(size + 4096)
    var round = 0
    while text.count < size {
      for source in sources where text.count < size {
        round += 1
        for (index, byte) in source.enumerated() {
          // The last figure of a number moves on, so that no two copies are the same.
          let isLast = isDigit(byte) && (index + 1 == source.count || !isDigit(source[index + 1]))
          let moves = isLast && index > 0 && isDigit(source[index - 1]) && source[index - 1] != UInt8(ascii: "3")
          text.append(moves ? UInt8(ascii: "0") + (byte - UInt8(ascii: "0") + UInt8(round % 9)) % 10 : byte)
        }
        text += Array("\n\n".utf8)
      }
    }
    // Cut at the end of a line.
    while let last = text.last, text.count > size || last & 0xC0 == 0x80 { text.removeLast() }
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  static let paragraphs = [
    """
    The harbour board said on Monday that it would rebuild the northern pier, which a storm had torn open in March 2014, \
    and that ferries to the islands would run again before the end of next year. Traders along the quay, who have lost \
    much of their custom since then, called the plan late but welcome. "We were told the same thing two years ago," one \
    of them said. The work is to cost more than the board had set aside, and members must still find the rest of the \
    money, either from the region or from a loan that the council would have to guarantee.
    """,
    """
    A court in the capital freed four fishermen who had been held for six weeks on a charge of smuggling. The judge found \
    that the coast guard had stopped their boat outside the waters of the state and had kept no record of what it found \
    on board. Their lawyer told reporters that the men wanted nothing but to go home. The prosecutor may appeal until 21 \
    October. The case has strained relations between the two neighbours, whose ministers are to meet on Friday in a town \
    on the border to speak about the nets, the quotas and the patrols that both sides have doubled in recent months.
    """,
    """
    In the spring of 1812 the regiment crossed the river with two thousand men and forty wagons, and made its camp below \
    the old mill. The villagers fled into the hills with their cattle. On 3 May the first guns were drawn up before the \
    gate, and four days later a breach was opened in the eastern wall; but the defenders, who had stored grain and \
    powder over the winter, held the upper town until the following month. The commander wrote to his brother that he \
    had never seen such courage. When the place fell at last, in June, fewer than three hundred of the garrison were \
    able to walk out of it.
    """,
    """
    The maker of pumps and valves reported that third-quarter profit rose by a tenth, to 18 million crowns, as orders from \
    shipyards made up for a weak market in house building. Sales were 203 million, up from 188 million a year earlier. \
    The company, which employs some nine hundred people in three plants, said it expected little growth over the next \
    six months because customers were waiting to see what would become of the tax on steel. Its shares closed slightly \
    higher after having fallen at the opening. An analyst at a bank in the city called the figures solid and the outlook \
    cautious, and left her estimate for the full year where it was.
    """,
    """
    He was born in a village above the lake on 14 February 1893, the youngest of seven children, and learnt his letters \
    from the priest. After the war he walked to the coast to look for work, and found it in a yard where wooden boats \
    were built. In 1921 he married the daughter of the owner; ten years later the yard was his. The boats that he drew \
    were narrow, quick and hard to sail, and men came from far away to race them. During the 1930s he built more than \
    sixty. None of them was like another, he used to say, since no two trees are, and nobody has yet shown that he was \
    wrong. The last of them was launched a few days before his death.
    """,
  ]
}
