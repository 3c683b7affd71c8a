internal import GRDB
internal import Glibc
internal import Migrations

/// Looks a timeline through, and says of each thing what to do.
public struct Examination {
  private static let rebuild = "make it again from the stored texts: timeline rebuild"
  private static let restore =
    "take the latest backup; without one, ingest the articles into a new file, and take the corrections over with: timeline edit export"

  private let store: Store
  private let version: String

  /// An examination of a store; `version` is the extractor that the program has.
  public init(store: Store, version: String) {
    (self.store, self.version) = (store, version)
  }

  /// What was found, the gravest things first to be looked at.
  ///
  /// A damaged file shows its damage in a finding, not in an error.
  public func findings() -> [Finding] {
    let checks: [(String, (Database) throws -> [Finding])] = [
      ("pages", pages), ("references", references), ("schema", schema), ("extractor", extractor),
      ("unfinished work", pending), ("derived tables", derived), ("corrections", corrections),
    ]
    var findings: [Finding] = []
    for (subject, check) in checks {
      do {
        findings += try store.read { try check($0) }
      } catch {
        findings.append(Finding(subject, .fault, "\(error)", advice: Self.restore))
      }
    }
    return findings + search()
  }

  private func pages(_ database: Database) throws -> [Finding] {
    let faults = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
    if faults == ["ok"] { return [Finding("pages", .ok, "every page and index is whole")] }
    return faults.map { Finding("pages", .fault, CleanText.line($0), advice: Self.restore) }
  }

  private func references(_ database: Database) throws -> [Finding] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2")
    if rows.isEmpty { return [Finding("references", .ok, "every row's references lead somewhere")] }
    return rows.map { row in
      Finding(
        "references", .fault, "\(row[2] as Int) of \(row[0] as String) lead to no \(row[1] as String)",
        advice: Self.rebuild)
    }
  }

  private func schema(_ database: Database) throws -> [Finding] {
    let missing = try Migrations.all.indices.filter { index in
      let hash = try String.fetchOne(
        database, sql: "SELECT sha256 FROM migration WHERE number = ?", arguments: [index + 1])
      return hash != SHA256.hexadecimal(of: Migrations.all[index].sql)
    }
    if missing.isEmpty { return [Finding("schema", .ok, "version \(Migrations.all.count), this program's")] }
    let names = missing.map { Migrations.all[$0].name }.joined(separator: ", ")
    return [
      Finding(
        "schema", .fault, "\(names): not as this program has it, or not recorded",
        advice: "use the program that made the file, or ingest the articles into a new one")
    ]
  }

  private func extractor(_ database: Database) throws -> [Finding] {
    let used = try String.fetchAll(database, sql: "SELECT version FROM extractor_use ORDER BY version")
    let others = used.filter { $0 != version }
    if others.isEmpty {
      return [
        Finding("extractor", .ok, "\(version), this program's\(used.isEmpty ? "; nothing was extracted yet" : "")")
      ]
    }
    return [
      Finding(
        "extractor", .hint,
        "some mentions were found by \(others.joined(separator: ", ")); this program has \(version)",
        advice: "let this program read the stored texts again: timeline rebuild")
    ]
  }

  private func pending(_ database: Database) throws -> [Finding] {
    let blocks = try Int.fetchOne(database, sql: "SELECT count(*) FROM pending_block") ?? 0
    let keys = try Int.fetchOne(database, sql: "SELECT count(*) FROM pending_key") ?? 0
    var found: [Finding] = []
    if blocks + keys > 0 {
      found.append(
        Finding(
          "unfinished work", .fault, "a run was cut off: \(blocks) blocks are not merged, \(keys) keys not dated by",
          advice: "the next `timeline ingest` ends it; at once: timeline rebuild"))
    }
    if access(store.path + "-journal", F_OK) == 0 {
      found.append(
        Finding(
          "unfinished work", .fault, "a writer was cut off, or is at work: there is a journal beside the file",
          advice: "leave it where it is: the next command that writes rolls it back"))
    }
    return found.isEmpty ? [Finding("unfinished work", .ok, "none")] : found
  }

  private func corrections(_ database: Database) throws -> [Finding] {
    let all = try StoredCorrections(database).all()
    let unreadable = try CorrectionLog(database).unreadable
    var found = all.compactMap { stored -> Finding? in
      let words = "\(stored.correction.number) (\(stored.correction.change.kind)): \(stored.note ?? "not yet applied")"
      switch stored.state {
      case .waiting, nil:
        return Finding(
          "corrections", .fault, words,
          advice:
            "it applies again when its articles are back; if they won't be: timeline edit undo \(stored.correction.number)"
        )
      case .changed:
        return Finding(
          "corrections", .hint, words, advice: "see whether it still says what you mean: timeline edit log --open")
      default: return nil
      }
    }
    found += unreadable.map {
      Finding("corrections", .fault, "\($0): this program can't read it", advice: "use the program that wrote it")
    }
    let count = all.count == 1 ? "1 correction" : "\(all.count) corrections"
    return found.isEmpty
      ? [Finding("corrections", .ok, all.isEmpty ? "none" : "\(count), none to be looked at")] : found
  }

  private func derived(_ database: Database) throws -> [Finding] {
    var found = try DerivedCheck.all.compactMap { check -> Finding? in
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM (\(check.sql))") ?? 0
      return count == 0 ? nil : Finding("derived tables", .fault, "\(count) \(check.words)", advice: Self.rebuild)
    }
    let faults = try EvidenceCheck.faults(database)
    if faults > 0 {
      found.append(
        Finding(
          "derived tables", .fault, "\(faults) mentions rest on words that are not in their document",
          advice: Self.rebuild))
    }
    return found.isEmpty ? [Finding("derived tables", .ok, "they say what the mentions say")] : found
  }

  /// Only a connection that may write can ask the indexes of words whether they are whole; nothing is changed.
  private func search() -> [Finding] {
    guard access(store.path, W_OK) == 0 else {
      return [Finding("search", .hint, "not looked at: the file can't be written", advice: nil)]
    }
    do {
      let writer = try Store(path: store.path, access: .write)
      return try writer.write { database in
        try ["document_search", "mention_search"].map { table in
          do {
            try database.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('integrity-check', 1)")
            return Finding("search", .ok, "\(table) has every word")
          } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return Finding("search", .fault, "\(table) doesn't say what the texts say", advice: Self.rebuild)
          }
        }
      }
    } catch {
      return [Finding("search", .fault, "\(error)", advice: "see what stands above")]
    }
  }
}
