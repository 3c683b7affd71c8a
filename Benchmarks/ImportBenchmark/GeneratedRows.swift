import Glibc

/// Rows in the shape of GDELT's table of events, of our own making.
enum GeneratedRows {
  private static let countries = [
    ("RUSSIA", "RUS", "Russia"), ("UNITED STATES", "USA", "United States"), ("FRANCE", "FRA", "France"),
    ("KENYA", "KEN", "Kenya"),
    ("BRAZIL", "BRA", "Brazil"), ("INDIA", "IND", "India"), ("SYRIA", "SYR", "Syria"), ("JAPAN", "JPN", "Japan"),
    ("NIGERIA", "NGA", "Nigeria"), ("TURKEY", "TUR", "Turkey"), ("POLAND", "POL", "Poland"), ("CHILE", "CHL", "Chile"),
  ]
  private static let roles = [
    ("", ""), ("POLICE", "COP"), ("PRESIDENT", "GOV"), ("STUDENT", "EDU"), ("COMPANY", "BUS"), ("PROTESTER", "CVL"),
  ]
  private static let codes = [
    "010", "020", "036", "040", "042", "043", "046", "051", "057", "061", "071", "084", "0871", "090", "111", "112",
    "120", "130", "141",
    "145", "154", "163", "172", "173", "190", "193", "195",
  ]

  /// Writes rows, the newest of some 40 days last.
  static func write(_ rows: Int, to path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    var state: UInt64 = 88_172_645_463_325_252
    func chance(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    func actor() -> (name: String, country: Int, type: String) {
      let (country, role) = (chance(countries.count), roles[chance(roles.count)])
      return (role.0.isEmpty ? countries[country].0 : role.0, country, role.1)
    }
    for row in 0..<rows {
      let day = 1 + row * 40 / max(rows, 1)
      let date = day <= 31 ? 20_150_100 + day : 20_150_200 + day - 31
      let (one, other, place) = (actor(), actor(), chance(countries.count))
      let code = codes[chance(codes.count)]
      var cells = [String](repeating: "", count: 61)
      cells[0] = String(410_000_000 + row)
      (cells[1], cells[2], cells[3], cells[4]) = (String(date), String(date / 100), "2015", "2015.0\(day % 10)")
      for (at, actor) in [(5, one), (15, other)] {
        let letters = countries[actor.country].1
        (cells[at], cells[at + 1], cells[at + 2], cells[at + 7]) = (
          letters + actor.type, actor.name, letters, actor.type
        )
      }
      (cells[25], cells[26], cells[27], cells[28], cells[29]) = (
        "1", code, String(code.prefix(3)), String(code.prefix(2)), "2"
      )
      (cells[30], cells[31], cells[32], cells[33], cells[34]) = ("-2.0", "4", "1", "4", "-1.53061224489796")
      let town = chance(5000)
      (cells[51], cells[52]) = ("4", "Town \(town), Province \(town % 40), \(countries[place].2)")
      (cells[53], cells[54], cells[55]) = ("XX", "XX\(town % 40)", "1\(town)")
      (cells[56], cells[57], cells[58]) = ("\(town % 80).\(town % 97)", "\(town % 170).5", "-\(town)")
      (cells[59], cells[60]) = (
        "\(date)\(230_000 + row % 60)", "https://paper\(chance(3000)).example/world/\(row)/story-of-the-day.html"
      )
      fputs(cells.joined(separator: "\t") + "\n", file)
    }
  }
}
