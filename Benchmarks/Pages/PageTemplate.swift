/// A kind of site: makes a whole page of an article, with all that stands around it there.
package struct PageTemplate: Sendable {
  /// What a page of it must yield.
  package struct Page: Sendable {
    package var html: String
    package var title: String
    package var day: String
    package var publisher: String
    package var author: String?
    /// The words of the article in order, headline first.
    package var text: String
  }

  /// A name for tables.
  package let name: String
  /// Whether the rules were written with it at hand; the others were made when the rules were done.
  package let isKnown: Bool
  package let publisher: String
  /// Whether it shows the standfirst, the caption, the heading within, the author.
  let (showsSummary, showsCaption, showsHeading, showsAuthor): (Bool, Bool, Bool, Bool)
  let html: @Sendable (PageArticle) -> String

  init(
    _ name: String, isKnown: Bool, publisher: String, summary: Bool = true, caption: Bool = true, heading: Bool = true,
    author: Bool = true, html: @escaping @Sendable (PageArticle) -> String
  ) {
    (self.name, self.isKnown, self.publisher, self.html) = (name, isKnown, publisher, html)
    (showsSummary, showsCaption, showsHeading, showsAuthor) = (summary, caption, heading, author)
  }

  /// The page of an article, and what must be found in it.
  package func page(of article: PageArticle) -> Page {
    var parts = [article.title]
    if showsSummary { parts.append(article.summary) }
    if showsCaption { parts.append(article.caption) }
    for (index, paragraph) in article.paragraphs.enumerated() {
      if index == 3, showsHeading { parts.append(article.heading) }
      parts.append(paragraph)
    }
    return Page(
      html: html(article), title: article.title, day: article.day, publisher: publisher,
      author: showsAuthor ? article.author : nil, text: parts.joined(separator: "\n\n"))
  }

  /// All kinds of sites.
  package static let all = known + later

  /// Those that the rules were written with.
  package static let known = [daily, blog, broadcaster, encyclopedia, liveBlog, oldTable]

  /// The paragraphs of an article, each between two marks, the heading before the fourth.
  static func body(
    _ article: PageArticle, _ open: String = "<p>", _ close: String = "</p>",
    heading: (String, String)? = ("<h2>", "</h2>"), after: [Int: String] = [:]
  ) -> String {
    var out = ""
    for (index, paragraph) in article.paragraphs.enumerated() {
      if index == 3, let heading { out += heading.0 + article.heading + heading.1 + "\n" }
      out += open + escaped(paragraph) + close + "\n" + (after[index] ?? "")
    }
    return out
  }

  /// A text as HTML writes it.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
