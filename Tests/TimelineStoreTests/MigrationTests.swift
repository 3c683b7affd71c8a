import Foundation
import Migrations
import Testing

@Suite("Migrations") struct MigrationTests {
  @Test("are all compiled in, word for word, in the order of their numbers")
  func everyFileIsRegistered() throws {
    let folder = "\(packageFolder)/Migrations"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".sql") }.sorted()
    #expect(Migrations.all.map(\.name) == files)
    for (index, migration) in Migrations.all.enumerated() {
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(migration.name)")) == Data(migration.sql),
        "\(migration.name)")
      let number = String(index + 1)
      #expect(migration.name.hasPrefix(String(repeating: "0", count: 4 - number.count) + number + "_"))
      #expect(String(decoding: migration.sql, as: UTF8.self).contains("PRAGMA user_version = \(index + 1);"))
    }
  }
}
