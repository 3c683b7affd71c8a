import TimelineModel
import TimelineStore

/// A document to read in a browser, the words that tell events and their dates marked.
struct DocumentPage {
  /// The document.
  let article: StoredArticle

  private struct Mark {
    var range: Range<Int>
    /// The event that the words tell; `nil` for the words of a date.
    var event: Int64?
    var isDate: Bool
  }

  /// The page.
  var html: String {
    let document = article.document
    let title = document.title ?? document.uri
    let published = document.publication.map { "\(DatePhrase.day($0.day)) (\($0.basis.rawValue))" } ?? "undated"
    let address = HTMLText.escaped(document.uri)
    let link = HTMLText.link(document.uri).map {
      "<a href=\"\($0)\" rel=\"noopener noreferrer external\">\(address)</a>"
    }
    let facts = [document.publisher.map(HTMLText.escaped), HTMLText.escaped(published), link ?? address]
    return PageFile.document(
      title: title, facts: facts.compactMap { $0 }.joined(separator: ", "), text: text, events: events)
  }

  private var text: String {
    var out = ""
    var at = 0
    for mark in marks where mark.range.lowerBound >= at && mark.range.upperBound <= article.text.count {
      out += slice(at..<mark.range.lowerBound)
      let words = slice(mark.range)
      if mark.isDate {
        out += "<mark class=\"when\" title=\"the date's words\">\(words)</mark>"
      } else if let event = mark.event {
        out += "<a class=\"told\" href=\"/#event=\(event)\"><mark>\(words)</mark></a>"
      } else {
        out += "<mark>\(words)</mark>"
      }
      at = mark.range.upperBound
    }
    out += slice(at..<article.text.count)
    // A line that stands apart is a paragraph.
    return out.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  /// In the order of the text; of those that overlap the first is shown.
  private var marks: [Mark] {
    let all = article.tellings.flatMap { telling in
      [Mark(range: telling.mention.triggerRange, event: telling.eventID, isDate: false)]
        + (telling.mention.date.range.map { [Mark(range: $0, event: nil, isDate: true)] } ?? [])
    }
    return all.sorted { ($0.range.lowerBound, $0.isDate ? 1 : 0) < ($1.range.lowerBound, $1.isDate ? 1 : 0) }
  }

  private func slice(_ range: Range<Int>) -> String {
    String(decoding: article.text[range], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map { HTMLText.escaped(String($0)) }.joined(separator: "\n")
  }

  /// The events that it tells, each once.
  private var events: String {
    var seen: Set<Int64> = []
    let rows = article.tellings.compactMap { telling -> String? in
      guard let id = telling.eventID, seen.insert(id).inserted else { return nil }
      let mention = telling.mention
      return """
        <li class="item"><span class="when">\(HTMLText.escaped(DatePhrase.text(mention.date.span)))</span> \
        <a href="/#event=\(id)">\(HTMLText.escaped(mention.title))</a></li>
        """
    }
    return rows.isEmpty ? "<p>It tells no event.</p>" : "<ol class=\"told-events\">\(rows.joined(separator: "\n"))</ol>"
  }
}
