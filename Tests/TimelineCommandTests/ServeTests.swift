import Foundation
import Testing
import TimelineServe

@testable import timeline

@Suite("timeline serve") struct ServeTests {
  /// What the timeline of these tests is made of.
  static let articles = [
    #"{"publisher": "Gulf Post", "published": "1984-03-05", "uri": "https://gulf.example/a?b=1&c=2", "text": "Iraq bombed Basra in Iraq on Friday. Iran may attack Iraq on Thursday. </script><script>alert(1)</script> Kuwait expelled three Iranian diplomats in March 1983."}"#,
    #"{"publisher": "Nile <i>Courier</i>", "published": "1984-03-06", "uri": "javascript:alert(1)", "title": "Talks & bread \"shared\"", "text": "Egypt and Libya held talks in Cairo on Saturday. Police arrested 30 students in Tunis on 1 February 1984. Iraq bombed Basra on 2 March 1984."}"#,
  ]

  private static func text(_ response: HTTPResponse) -> String { String(decoding: response.body, as: UTF8.self) }

  private static func ids(_ events: [[String: Any]]) -> [Int] { events.compactMap { $0["id"] as? Int } }

  @Test("gives the events of query, in its shape") func shape() async throws {
    let served = try ServedSite()
    for arguments in [
      [], ["actor", "Iraq"], ["type", "assault", "place", "Basra"], ["on", "1984-03"], ["disputed", ""],
    ] {
      let pairs = stride(from: 0, to: arguments.count, by: 2).map { (arguments[$0], arguments[$0 + 1]) }
      let options = pairs.flatMap { $0.1.isEmpty ? ["--\($0.0)"] : ["--\($0.0)", $0.1] }
      let printed = try timeline(["query", "--db", "t.db", "--format", "json"] + options, in: served.folder.path).out
      let expected = try JSONSerialization.jsonObject(with: Data(printed.utf8)) as? NSArray
      let answer = try ServedSite.json(await served.get("/api/events", pairs)) as? NSArray
      #expect(answer == expected, "\(arguments)")
      let count = try ServedSite.json(await served.get("/api/events/count", pairs)) as? [String: Int]
      #expect(count?["events"] == expected?.count)
    }
  }

  @Test("pages through events, each once, with the next page's address") func paging() async throws {
    let served = try ServedSite()
    let all = Self.ids(try await served.events())
    try #require(all.count >= 5)
    var paged: [Int] = []
    var offset = 0
    while true {
      let answer = await served.get("/api/events", [("limit", "2"), ("offset", String(offset))])
      let page = Self.ids(try ServedSite.json(answer) as? [[String: Any]] ?? [])
      paged += page
      offset += 2
      let link = answer.headers.first { $0.name == "Link" }?.value
      #expect((link != nil) == (page.count == 2))
      if page.count < 2 { break }
      #expect(link?.contains("limit=2&offset=\(offset)") == true)
    }
    #expect(paged == all)
  }

  @Test(
    "says what is wrong with a question, and what to do",
    arguments: [
      ("/api/events", "actr", "Iraq", 400, "Did you mean 'actor'"),
      ("/api/events", "actor", "Iraqq", 400, "Did you mean 'Iraq'"),
      ("/api/events", "type", "assalt", 400, "Did you mean 'assault'"),
      ("/api/events", "limit", "100000", 400, "from 0 to 1000"),
      ("/api/events", "limit", "-1", 400, "limit"),
      ("/api/events", "sort", "relevance", 400, "text"),
      ("/api/events", "from", "yesterdayish", 400, "2015-10-07"),
      ("/api/events", "between", "Iraq", 400, "two actors"),
      ("/api/events", "disputed", "perhaps", 400, "true nor false"),
      ("/api/events", "as-of", "1984", 400, "timeline query --as-of"),
      ("/api/events", "km", "5", 400, "near"),
      ("/api/events", "text", "!!", 400, "no word"),
      ("/api/events", "db", "/etc/passwd", 400, "no filter 'db'"),
      ("/api/events/999", "", "", 404, "event 999"),
      ("/api/events/abc", "", "", 404, "/api"),
      ("/api/lanes", "first", "1984", 400, "is a day"),
      ("/api/facets", "of", "colour", 400, "actor, type, place, source, status"),
      ("/api/documents/77", "", "", 404, "document 77"),
      ("/documents/../t.db", "", "", 404, "/api"),
      ("/api/nothing", "", "", 404, "/api"),
      ("/t.db", "", "", 404, "/api"),
    ])
  func faults(_ path: String, _ name: String, _ value: String, _ status: Int, _ words: String) async throws {
    let served = try ServedSite()
    let answer = await served.get(path, name.isEmpty ? [] : [(name, value)])
    let error = (try ServedSite.json(answer) as? [String: String])?["error"] ?? ""
    #expect(answer.status == status && error.contains(words), "\(answer.status) \(error)")
  }

  @Test("takes values that look like options for what they are") func options() async throws {
    let served = try ServedSite()
    for name in ["actor", "text", "source", "place", "between"] {
      let answer = await served.get("/api/events", [(name, "--any"), (name, "-h")])
      #expect(!Self.text(answer).contains("USAGE") && [200, 400].contains(answer.status), "\(name)")
    }
  }

  @Test("counts what the filters leave, and of a filter's own kind what could be chosen as well") func facets()
    async throws
  {
    let served = try ServedSite()
    let query = [("type", "assault"), ("of", "type"), ("of", "actor")]
    let counts = try ServedSite.json(await served.get("/api/facets", query)) as? [String: [[Any]]] ?? [:]
    for row in counts["actor"] ?? [] {
      let events = try await served.events("/api/events", [("type", "assault"), ("actor", row[0] as? String ?? "")])
      #expect(events.count == row[1] as? Int, "\(row)")
    }
    #expect(counts["type"]?.count ?? 0 >= 3)
    for row in counts["type"] ?? [] {
      let events = try await served.events("/api/events", [("type", row[0] as? String ?? "")])
      #expect(events.count == row[1] as? Int, "\(row)")
    }
  }

  @Test("shows no markup of articles, and links to no script") func escaping() async throws {
    let served = try ServedSite()
    let page = Self.text(await served.get("/"))
    #expect(page.contains("A &lt;b&gt;war&lt;/b&gt;") && !page.contains("{{"))
    for id in 1...2 {
      let document = await served.get("/documents/\(id)")
      let html = Self.text(document)
      #expect(document.status == 200 && html.contains("<mark>bombed</mark>"))
      #expect(!html.contains("<script") && !html.contains("<i>") && !html.contains("href=\"javascript"))
    }
    #expect(Self.text(await served.get("/documents/1")).contains("href=\"https://gulf.example/a?b=1&amp;c=2\""))
  }

  @Test("tells browsers to load nothing from elsewhere, with every answer") func policy() async throws {
    let served = try ServedSite()
    for path in ["/", "/page.js", "/page.css", "/documents/1", "/api/events", "/nothing"] {
      let headers = Dictionary(await served.get(path).headers.map { ($0.name, $0.value) }) { first, _ in first }
      let policy = headers["Content-Security-Policy"] ?? ""
      #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"), "\(path)")
      #expect(policy.contains("frame-ancestors 'none'") && headers["X-Content-Type-Options"] == "nosniff", "\(path)")
      #expect(headers["Access-Control-Allow-Origin"] == nil && headers["Referrer-Policy"] == "no-referrer", "\(path)")
    }
  }

  @Test("makes corrections and takes them back") func corrections() async throws {
    let served = try ServedSite()
    let before = try await served.events()
    let id = try #require(Self.ids(before).first)
    let other = try #require(Self.ids(before).dropFirst().first)
    for (body, holds) in [
      (
        #"{"kind": "title", "event": \#(id), "title": "Another <b>headline</b>", "reason": "clearer"}"#,
        "Another <b>headline</b>"
      ),
      (#"{"kind": "date", "event": \#(id), "date": "1 April 1984"}"#, "1984-04-01"),
      (#"{"kind": "type", "event": \#(id), "type": "Incident"}"#, "\"incident\""),
      (#"{"kind": "note", "event": \#(id), "text": "seen on film"}"#, "seen on film"),
    ] {
      let made = await served.post(body)
      #expect(made.status == 201, "\(Self.text(made))")
      #expect(Self.text(await served.get("/api/events/\(id)")).contains(holds))
      let number = (try ServedSite.json(made) as? [String: Any])?["number"] as? Int ?? 0
      let undone = await served.post(#"{"kind": "undo", "correction": \#(number)}"#)
      #expect(undone.status == 201)
    }
    _ = await served.post(#"{"kind": "hide", "event": \#(id)}"#)
    #expect(await served.get("/api/events/\(id)").status == 404)
    #expect(try await served.events().count == before.count - 1)
    _ = await served.post(#"{"kind": "undo", "correction": 9}"#)
    _ = await served.post(#"{"kind": "merge", "event": \#(id), "other": \#(other)}"#)
    #expect(try await served.events().count == before.count - 1)
    _ = await served.post(#"{"kind": "undo", "correction": 11}"#)
    #expect(try await served.events().count == before.count)
    let log = try ServedSite.json(await served.get("/api/corrections")) as? [[String: Any]] ?? []
    #expect(log.count == 12 && log.allSatisfy { $0["made_by"] as? String == "Ada" })
  }

  @Test(
    "refuses corrections that make no sense, and changes nothing",
    arguments: [
      ("", 400), ("[]", 400), ("{}", 400), (#"{"kind": "burn", "event": 1}"#, 400),
      (#"{"kind": "date", "event": 1}"#, 400),
      (#"{"kind": "date", "event": 1, "date": "soon"}"#, 400), (#"{"kind": "hide", "event": 4711}"#, 404),
      (#"{"kind": "merge", "event": 1, "other": 1}"#, 400),
      (#"{"kind": "split", "event": 1, "mentions": [4711]}"#, 400),
      (#"{"kind": "note", "event": 1, "text": "\u0007"}"#, 400), (#"{"kind": "undo", "correction": 1}"#, 404),
      (#"{"kind": "hide", "event": "1"}"#, 400), (String(repeating: "[", count: 100_000), 400),
    ])
  func senseless(_ body: String, _ status: Int) async throws {
    let served = try ServedSite()
    let answer = await served.post(body)
    #expect(answer.status == status, "\(Self.text(answer))")
    let log = try ServedSite.json(await served.get("/api/corrections")) as? [[String: Any]]
    #expect(log?.isEmpty == true)
  }

  @Test("takes no correction without the token, nor when it only reads") func rights() async throws {
    let served = try ServedSite()
    #expect(await served.post(#"{"kind": "hide", "event": 1}"#, token: "5ec2e8").status == 401)
    let reading = try ServedSite(token: nil)
    #expect(await reading.post(#"{"kind": "hide", "event": 1}"#).status == 403)
    let about = try ServedSite.json(await reading.get("/api/about")) as? [String: Any]
    #expect(about?["writable"] as? Bool == false && about?["events"] as? Int ?? 0 >= 5)
  }

  @Test("says so when its file is replaced, instead of showing what was") func replaced() async throws {
    let served = try ServedSite()
    let path = served.folder.file("t.db")
    #expect(await served.get("/api/about").status == 200)
    try FileManager.default.copyItem(atPath: path, toPath: path + ".new")
    for change in [
      { try FileManager.default.removeItem(atPath: path) },
      { try FileManager.default.moveItem(atPath: path + ".new", toPath: path) },
    ] {
      try change()
      for response in [
        await served.get("/api/events"), await served.post(#"{"kind": "note", "event": 1, "text": "seen"}"#),
      ] {
        #expect(response.status == 503)
        #expect(String(decoding: response.body, as: UTF8.self).contains("was removed or replaced"))
      }
    }
  }

  @Test("sees at once what another program writes") func fresh() async throws {
    let served = try ServedSite()
    let before = try ServedSite.json(await served.get("/api/events/count")) as? [String: Int]
    _ = try timeline(
      ["ingest", "-", "--db", "t.db"], in: served.folder.path, input: "Chad shelled Tripoli on 3 May 1984.\n")
    let after = try ServedSite.json(await served.get("/api/events/count")) as? [String: Int]
    #expect((after?["events"] ?? 0) > (before?["events"] ?? 0))
  }
}
