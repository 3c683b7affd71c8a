/// What a page says of its article without showing it: meta tags of all families, links, JSON-LD.
struct PageHead {
  /// Names of meta tags that hold a headline, the best first.
  private static let titles = [
    "og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title",
    "headline", "title",
  ]
  /// Names of meta tags that hold the day of publication.
  private static let dates = [
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created",
    "dc.date.published",
    "citation_publication_date", "citation_date", "citation_online_date", "parsely-pub-date", "sailthru.date",
    "article.published", "published_time", "publication_date", "publication-date", "publicationdate", "publish_date",
    "publish-date", "publishdate", "published-date", "publisheddate", "published", "pubdate", "pub_date",
    "release_date",
    "releasedate", "created", "displaydate", "originalpublicationdate", "date.created", "date", "article_date_original",
    "dc.date.x-created", "prism.publicationdate", "cxenseparse:recs:publishtime",
  ]
  private static let changes = [
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
    "lastmod", "revised", "updated_time",
  ]
  private static let publishers = [
    "og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "application-name",
    "al:android:app_name", "twitter:app:name:iphone", "copyright-holder", "source",
  ]
  private static let authors = [
    "author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author",
    "byl",
    "article.author", "byline", "creator",
  ]

  private let meta: [String: String]
  /// What it says in JSON-LD.
  let data: LinkedData
  /// The text of its title, the site's name and all.
  let title: String?
  /// Its own address, where it gives one that begins with http.
  let address: String?
  /// Its language as BCP 47 writes it.
  let language: String?

  /// What a page says of its article.
  init(_ tree: MarkupTree) {
    var meta: [String: String] = [:]
    var canonical: String?
    for node in tree.nodes {
      if node.tag == "meta" {
        let keys = [node["property"], node["name"], node["itemprop"]].compactMap { $0 }
        guard let value = node["content"].map({ MarkupTree.folded($0.utf8) }), !value.isEmpty else { continue }
        for key in keys where meta[key.lowercased()] == nil { meta[key.lowercased()] = value }
      } else if node.tag == "link", let rel = node["rel"]?.lowercased(), rel == "canonical" {
        canonical = canonical ?? node["href"]
      }
    }
    self.meta = meta
    data = LinkedData(tree)
    title = tree.elements("title").lazy.map { tree.content(of: $0) }.first { !$0.isEmpty }
    address = [canonical, meta["og:url"], data.address].compactMap { $0 }.first {
      $0.hasPrefix("http://") || $0.hasPrefix("https://")
    }
    let spoken = tree.nodes.first { $0.tag == "html" }?["lang"] ?? meta["language"] ?? meta["content-language"]
    language = (data.language ?? spoken ?? meta["og:locale"]).flatMap(Self.language)
  }

  /// The tag of a language, as "en-GB" for "en_GB"; `nil` for what is none.
  private static func language(_ text: String) -> String? {
    let tag = text.replacing("_", with: "-")
    let isTag = (2...11).contains(tag.utf8.count) && tag.utf8.allSatisfy { TokenizerBytes.isLetter($0) || $0 == 0x2D }
    return isTag ? tag : nil
  }

  private func first(_ names: [String]) -> String? { names.lazy.compactMap { meta[$0] }.first { !$0.isEmpty } }

  /// The headline in what is not shown, the best first.
  var headlines: [String] { ([data.headline] + Self.titles.map { meta[$0] }).compactMap { $0 } }
  /// The day of publication in what is not shown.
  var published: [String] { ([data.published] + Self.dates.map { meta[$0] }).compactMap { $0 } }
  /// When it was last changed, in what is not shown.
  var modified: [String] { ([data.modified] + Self.changes.map { meta[$0] }).compactMap { $0 } }
  /// Who published it.
  var publisher: String? { data.publisher ?? first(Self.publishers).flatMap { $0.utf8.count <= 80 ? $0 : nil } }

  /// Who wrote it; an address is no name.
  var author: String? {
    ([data.author] + Self.authors.map { meta[$0] }).compactMap { $0 }.lazy.map(Self.withoutLabel).first {
      !$0.isEmpty && !$0.utf8.contains(0x2F) && !$0.utf8.contains(0x40) && $0.utf8.count <= 120
    }
  }

  /// A name without the "By" before it.
  static func withoutLabel(_ name: String) -> String {
    let trimmed = MarkupTree.folded(name.utf8)
    return trimmed.lowercased().hasPrefix("by ") ? String(trimmed.dropFirst(3)) : trimmed
  }
}
