import TimelineIngest
import TimelineModel

/// How well a page was read.
package struct PageScore: Sendable {
  package var precision = 0.0
  package var recall = 0.0
  package var isTitleRight = false
  package var isDayRight = false
  package var isPublisherRight = false
  package var isAuthorRight = false
  /// What was read.
  package var text = ""

  /// Reads a page and holds what comes of it against what must come of it, word by word.
  package init(_ page: PageTemplate.Page) {
    guard let document = try? DocumentReader().read(page: Array(page.html.utf8), uri: "page.html").document else {
      return
    }
    text = String(decoding: document.text, as: UTF8.self)
    let (found, wanted) = (Self.words(text), Self.words(page.text))
    let shared = Self.commonLength(found, wanted)
    precision = found.isEmpty ? 0 : Double(shared) / Double(found.count)
    recall = wanted.isEmpty ? 0 : Double(shared) / Double(wanted.count)
    isTitleRight = document.title == page.title
    isDayRight = document.publication?.day.description == page.day
    isPublisherRight = document.publisher == page.publisher
    isAuthorRight = document.author == page.author
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().utf8.split { !(($0 &- 0x61) < 26 || ($0 &- 0x30) < 10 || $0 >= 0xC3 && $0 != 0xE2) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// How many words stand in both in the same order.
  private static func commonLength(_ one: [String], _ other: [String]) -> Int {
    var row = [Int](repeating: 0, count: other.count + 1)
    for word in one {
      var diagonal = 0
      for (index, candidate) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == candidate ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[other.count]
  }
}
