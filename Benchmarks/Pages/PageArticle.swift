/// An article to make web pages of, and what a reader must find in each of them.
package struct PageArticle: Sendable {
  /// A name for tables.
  package let name: String
  package let title: String
  /// The standfirst, which not every site shows.
  package let summary: String
  package let author: String
  /// The day of publication, `YYYY-MM-DD`.
  package let day: String
  package let caption: String
  /// The paragraphs, in order; the fourth begins a part of its own under `heading`.
  package let paragraphs: [String]
  package let heading: String

  /// The day as readers are shown it: "8 March 1994".
  package var longDay: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let parts = day.split(separator: "-").compactMap { Int($0) }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
  }

  /// The day as American papers show it: "March 8, 1994".
  package var americanDay: String {
    let parts = longDay.split(separator: " ")
    return "\(parts[1]) \(parts[0]), \(parts[2])"
  }

  /// The day in an address: "1994/03/08".
  package var pathDay: String { day.replacing("-", with: "/") }

  /// The title in an address.
  package var slug: String {
    String(decoding: title.lowercased().utf8.map { ($0 &- 0x61) < 26 ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
  }

  /// Four articles of different lengths.
  package static let all = [
    PageArticle(
      name: "ferry", title: "Harbour workers in Port Varr end nine-day strike",
      summary: "Dockers return to their cranes after the port authority agrees to hire forty more hands.",
      author: "Ines Calloway", day: "1994-03-08",
      caption: "Dockers carry their banners out of the gate in Port Varr on Tuesday morning.",
      paragraphs: [
        "Dockers in Port Varr went back to work on Tuesday after nine days on strike, the harbour union said.",
        "The port authority agreed late on Monday to hire forty more workers and to pay for night shifts that were cut in January.",
        "Union leader Tomas Erb called the deal \"a small victory that cost us dearly\" and thanked families who had brought food to the gates.",
        "Seven ships that had waited outside the breakwater since the end of February were unloaded during the night, a spokesman for the authority said.",
        "Police arrested three men on the second day of the strike when a crowd blocked the coastal road. All were released on Friday.",
        "Ministers in the capital had threatened to send soldiers to move grain. They met the union twice last week without an agreement.",
        "Exporters put their losses at eleven million crowns. Fruit that could not be shipped was given to hospitals in the region.",
      ], heading: "Soldiers stood ready"),
    PageArticle(
      name: "bridge", title: "Two generals sign truce on the bridge at Oszlo",
      summary: "Guns fell silent at noon along the river that has divided the valley since autumn.",
      author: "Piet Vandermolen", day: "2003-11-21",
      caption: "Peacekeepers clear wire from the eastern end of the bridge shortly before the signing.",
      paragraphs: [
        "The commanders of two armies that have fought over the Oszlo valley for fourteen months signed a truce on Friday on the bridge between their lines.",
        "Shelling stopped at noon, according to observers of the regional mission, who counted no explosions in the afternoon.",
        "Under the agreement both sides withdraw their artillery twenty kilometres from the river by the end of the month.",
        "\"We shall bury our dead and we shall talk,\" General Aurel Bodnar told reporters before he walked back to the western bank.",
        "His opponent, General Mirko Stanev, released sixteen prisoners in the morning as a sign of good will. They were taken to a field hospital.",
        "Villagers on both banks remained cautious. Three earlier truces collapsed within days, the last of them in September after a raid on a mill.",
        "The regional mission will send two hundred more observers next week. Its head, Salome Tark, asked neighbouring states for helicopters.",
        "Relief workers said that trucks with flour and medicine reached the town of Hedva for the first time since August.",
      ], heading: "Prisoners released"),
    PageArticle(
      name: "flood", title: "Dam bursts above Lake Mirren, thousands flee villages",
      summary: "Rescue crews searched through the night for people swept away when the wall gave way.",
      author: "Josefa Lindqvist and Omar Teale", day: "2011-07-30",
      caption: "A fire crew pulls a family from the roof of a school in the lower village.",
      paragraphs: [
        "An old dam above Lake Mirren burst on Saturday after a week of rain and flooded four villages, regional officials said.",
        "At least twelve people were killed and more than three thousand fled to higher ground, the governor's office said in the evening.",
        "Soldiers with boats rescued families from roofs until darkness fell. Helicopters could not fly because of fog.",
        "Engineers warned in May that the earth wall needed urgent repairs. The water ministry denied on Saturday that it had ignored the report.",
        "\"First there was a noise like a train, then the street was gone,\" said Hanne Ploss, a teacher from the village of Upper Sand.",
        "The prime minister cancelled a visit abroad and will travel to the lake on Sunday. The opposition demanded an inquiry.",
        "Neighbouring provinces sent tents, pumps and drinking water. A railway bridge on the main line to the coast was damaged.",
      ], heading: "Warnings in spring"),
    PageArticle(
      name: "embassy", title: "Kestria expels three diplomats over intercepted letters",
      summary: "The foreign ministry gives the envoys two days to leave in a row about spying.",
      author: "Marguerite Oduya", day: "2018-02-14",
      caption: "A courier leaves the side entrance of the embassy as photographers wait across the street.",
      paragraphs: [
        "Kestria expelled three diplomats from neighbouring Valdor on Wednesday and accused them of opening the letters of an army officer.",
        "The foreign ministry summoned the ambassador in the morning and gave the three envoys two days to leave the country.",
        "Valdor rejected the accusation as absurd and promised a fitting answer. It recalled its military attaché for consultations.",
        "The officer, whose name has not been made public, was detained in December. His lawyer said that he denies all charges.",
        "Relations between the two states have been tense since a border patrol was fired upon in October. Nobody was injured then.",
        "The two presidents had planned to meet in April to sign an agreement on fishing. A spokeswoman said that the meeting was now in doubt.",
        "Traders at the frontier reported longer queues as customs officers searched lorries one by one on Wednesday afternoon.",
      ], heading: "An answer is promised"),
  ]
}
