package import TimelineModel

/// What an article says of itself: its headline, who wrote and published it, where and when.
package struct ArticleFacts: Sendable, Equatable {
  /// The headline, without the name of the site at its end.
  package var title: String?
  /// The newspaper, station or agency.
  package var publisher: String?
  /// The authors of the byline, without their places.
  package var author: String?
  /// The day of publication: `stated` where a line or the address gives it whole, `resolved` where a caption or a date
  /// beside "today" tells.
  package var publication: Document.Publication?
  /// The place of the dateline ("NAIROBI"), as bytes of the text.
  package var place: Range<Int>?

  /// Finds what an article says of itself.
  ///
  /// - Parameter uri: where it came from; the dates of news sites stand in their addresses.
  /// - Complexity: O(n) in the bytes of the blocks that are not paragraphs.
  package init(of article: ArticleText, uri: String = "") {
    let page = ArticlePage(article)
    publication = page.publication(uri: uri)
    place = page.dateline?.place
    author = page.author
    title = page.title
    publisher = page.publisher(uri: uri)
  }
}

extension Document {
  /// Fills in what whoever sent the document left open from what its text says.
  package mutating func complete(with facts: ArticleFacts) {
    title = title ?? facts.title
    publisher = publisher ?? facts.publisher
    author = author ?? facts.author
    publication = publication ?? facts.publication
  }
}
