/// What a page says of its article in JSON-LD.
///
/// - SeeAlso: schema.org's Article and its kinds.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var publisher: String?
  private(set) var author: String?
  private(set) var address: String?
  private(set) var language: String?

  /// Reads all scripts of a page that hold JSON-LD; the first that speaks of an article counts.
  init(_ tree: MarkupTree) {
    var objects: [JSONTree] = []
    for index in tree.elements("script") {
      guard let type = tree.nodes[index]["type"]?.lowercased(), type.hasPrefix("application/ld+json") else { continue }
      let text = tree.nodes[index..<tree.nodes[index].end].filter { $0.tag.isEmpty }.flatMap { tree.text[$0.text] }
      let body = text.drop { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[") }
      guard let found = JSONTree(body) else { continue }
      for item in found.items { objects += item["@graph"]?.items ?? [item] }
    }
    // Some wrap the article into the page that it is the main thing of.
    objects += objects.compactMap { $0["mainEntity"] ?? $0["mainEntityOfPage"] }
    guard let article = objects.first(where: Self.isArticle) else {
      publisher = objects.first { Self.types(of: $0).contains("WebSite") }?["name"]?.string
      return
    }
    headline = article["headline"]?.string ?? article["name"]?.string
    published = article["datePublished"]?.string ?? article["dateCreated"]?.string
    modified = article["dateModified"]?.string
    publisher = Self.name(of: article["publisher"], among: objects)
    author = Self.names(of: article["author"] ?? article["creator"], among: objects)
    address =
      article["url"]?.string ?? article["mainEntityOfPage"]?["@id"]?.string
      ?? article["mainEntityOfPage"]?.string
    language = article["inLanguage"]?.string
  }

  private static func types(of object: JSONTree) -> [String] {
    (object["@type"]?.items ?? []).compactMap(\.string).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
  }

  private static func isArticle(_ object: JSONTree) -> Bool {
    types(of: object).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
        || type == "WebPage" && object["datePublished"] != nil
    }
  }

  /// The name of a person or an organisation, given itself or by its `@id`.
  private static func name(of value: JSONTree?, among objects: [JSONTree]) -> String? {
    guard let value = value?.items.first else { return nil }
    if case .text(let text) = value { return text }
    if let name = value["name"]?.string { return name }
    guard let id = value["@id"]?.string else { return nil }
    return objects.first { $0["@id"]?.string == id && $0["name"] != nil }?["name"]?.string
  }

  private static func names(of value: JSONTree?, among objects: [JSONTree]) -> String? {
    let names = (value?.items ?? []).prefix(20).compactMap { name(of: $0, among: objects) }
    return names.isEmpty ? nil : names.joined(separator: " and ")
  }
}
