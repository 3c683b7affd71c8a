/// Which column, or which key, holds which field of a document.
public struct FieldNames: Sendable, Equatable {
  /// The fields of a document.
  public static let fields = ["text", "id", "uri", "published", "publisher", "title", "author", "language"]

  /// What tables call them where nothing else is said.
  private static let usual: [String: [String]] = [
    "text": ["text", "body", "content", "article", "fulltext", "full_text", "article_text", "maintext", "story"],
    "id": ["id", "doc_id", "document_id", "article_id"],
    "uri": ["uri", "url", "link", "href", "web_url", "permalink"],
    "published": [
      "published", "date", "pubdate", "pub_date", "publication_date", "published_at", "publish_date", "date_published",
      "datetime",
    ],
    "publisher": ["publisher", "source", "outlet", "publication", "source_name", "newspaper", "site"],
    "title": ["title", "headline", "heading"], "author": ["author", "authors", "byline", "creator"],
    "language": ["language", "lang"],
  ]

  private var given: [String: String] = [:]

  /// The usual names, but for those that are given: a name for a field.
  public init(_ given: [String: String] = [:]) { self.given = given }

  /// The key of a field in a record of JSONL.
  func key(_ field: String) -> String { given[field] ?? field }

  /// Whether the user named the column of the text.
  var namesText: Bool { given["text"] != nil }

  /// Which columns of a table hold which fields; `nil` where none holds the text.
  func columns(of header: [String]) -> [String: Int]? {
    let names = header.map { MarkupTree.folded($0.utf8).lowercased() }
    var columns: [String: Int] = [:]
    for field in Self.fields {
      if let name = given[field] {
        columns[field] = names.firstIndex(of: name.lowercased())
      } else {
        columns[field] = Self.usual[field, default: []].lazy.compactMap { names.firstIndex(of: $0) }.first
      }
    }
    return columns["text"] == nil ? nil : columns
  }
}
