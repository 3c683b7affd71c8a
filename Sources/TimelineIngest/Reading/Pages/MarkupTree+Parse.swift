import CLibXML2

extension MarkupTree {
  /// A page nested more deeply is refused: the parser looks through all open elements at every end.
  static let deepest = 2000
  /// A page of more elements and texts is refused.
  static let mostNodes = 4_000_000

  /// Reads a page, however broken its markup is.
  ///
  /// No entity but those of HTML is replaced, and nothing is fetched.
  ///
  /// - Parameter page: in UTF-8, whatever the page declares.
  /// - Throws: ``ReadingError/badPage(_:)`` for a page that is nested too deeply or has too many elements or attributes.
  init(parsing page: [UInt8]) throws(ReadingError) {
    Self.prepare
    if Self.hasTooManyAttributes(page) { throw .badPage("its tags have too many attributes") }
    guard let parser = htmlNewParserCtxt() else { throw .badPage("there is no memory left for it") }
    defer { htmlFreeParserCtxt(parser) }
    let builder = MarkupTreeBuilder(parser: parser)
    parser.pointee.sax.pointee = MarkupTreeBuilder.handler
    parser.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    let options =
      Int32(bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
      | Int32(bitPattern: HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)
      | Int32(bitPattern: XML_PARSE_HUGE.rawValue)
    let page = Self.withoutDeclarations(page)
    let isRead = page.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let count = Int32(exactly: bytes.count) else { return false }
      let document = htmlCtxtReadMemory(
        parser, start.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8", options)
      if let document { xmlFreeDoc(document) }
      return true
    }
    if let fault = builder.fault { throw .badPage(fault) }
    if !isRead { throw .empty }
    self = withExtendedLifetime(builder) { builder.finished() }
  }

  /// Reads a text in XML as far as it can be read: a feed that is broken in one place still has its other articles.
  ///
  /// Nothing is fetched; a text that declares entities of its own is refused.
  ///
  /// - Parameter text: in UTF-8, whatever it declares.
  /// - Throws: ``ReadingError/badPage(_:)``.
  init(parsingXML text: [UInt8]) throws(ReadingError) {
    Self.prepare
    if Self.hasTooManyAttributes(text) { throw .badPage("its tags have too many attributes") }
    guard Self.withoutDeclarations(text).count == text.count else { throw .badPage("it declares entities of its own") }
    guard let parser = xmlNewParserCtxt() else { throw .badPage("there is no memory left for it") }
    defer { xmlFreeParserCtxt(parser) }
    let builder = MarkupTreeBuilder(parser: parser)
    parser.pointee.sax.pointee = MarkupTreeBuilder.handler
    parser.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    let options =
      Int32(bitPattern: XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
      | Int32(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue)
    text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let count = Int32(exactly: bytes.count) else { return }
      let document = xmlCtxtReadMemory(
        parser, start.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8", options)
      if let document { xmlFreeDoc(document) }
    }
    if let fault = builder.fault { throw .badPage(fault) }
    self = withExtendedLifetime(builder) { builder.finished() }
  }

  /// A page without the declarations of entities at its head, which the parser takes for text.
  private static func withoutDeclarations(_ page: [UInt8]) -> [UInt8] {
    guard let open = page.prefix(2048).firstIndex(of: UInt8(ascii: "[")) else { return page }
    let head = page[..<open]
    guard let start = head.lastIndex(of: UInt8(ascii: "<")), !page[start..<open].contains(UInt8(ascii: ">")),
      LetterCase.lowered(page[start...].prefix(9)).elementsEqual("<!doctype".utf8),
      let end = page[open...].indices.dropLast().first(where: {
        page[$0] == UInt8(ascii: "]") && page[$0 + 1] == UInt8(ascii: ">")
      })
    else { return page }
    return Array(page[..<start] + page[(end + 2)...])
  }

  /// Makes the parser ready for use from any thread.
  private static let prepare: Void = xmlInitParser()
}

/// Hears what the parser finds, and makes nodes of it.
private final class MarkupTreeBuilder {
  /// Attributes that may tell something; the others are forgotten.
  private static let known: Set<String> = [
    "class", "id", "role", "href", "hidden", "style", "aria-hidden", "itemprop", "itemtype", "datetime", "property",
    "name",
    "content", "http-equiv", "rel", "type", "lang", "title", "pubdate",
  ]

  private let parser: htmlParserCtxtPtr
  private var tree = MarkupTree()
  /// The elements that are open, by their indices.
  private var open: [Int] = []
  /// Why reading was broken off.
  private(set) var fault: String?

  init(parser: htmlParserCtxtPtr) { self.parser = parser }

  /// What the parser calls.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      MarkupTreeBuilder.of(context)?.start(name, attributes)
    }
    handler.endElement = { context, _ in MarkupTreeBuilder.of(context)?.end() }
    handler.characters = { context, bytes, count in MarkupTreeBuilder.of(context)?.add(bytes, count) }
    handler.ignorableWhitespace = { context, bytes, count in MarkupTreeBuilder.of(context)?.add(bytes, count) }
    handler.cdataBlock = { context, bytes, count in MarkupTreeBuilder.of(context)?.add(bytes, count) }
    return handler
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> MarkupTreeBuilder? {
    context.map { Unmanaged<MarkupTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: UnsafePointer<UInt8>?, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard fault == nil, let name else { return }
    if open.count >= MarkupTree.deepest { return stop("it is nested more than \(MarkupTree.deepest) elements deep") }
    if tree.nodes.count >= MarkupTree.mostNodes { return stop("it has more than \(MarkupTree.mostNodes) elements") }
    var node = MarkupTree.Node(tag: String(cString: name).lowercased(), parent: open.last ?? -1, end: 0)
    if let pairs {
      var at = 0
      while let key = pairs[at] {
        let attribute = String(cString: key).lowercased()
        if Self.known.contains(attribute) {
          node.attributes.append((attribute, pairs[at + 1].map { String(cString: $0) } ?? ""))
        }
        at += 2
      }
    }
    open.append(tree.nodes.count)
    tree.nodes.append(node)
  }

  private func end() {
    if let index = open.popLast() { tree.nodes[index].end = tree.nodes.count }
  }

  private func add(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
    guard fault == nil, let bytes, count > 0 else { return }
    let start = tree.text.count
    tree.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    // The parser cuts a long text into pieces.
    if let last = tree.nodes.indices.last, tree.nodes[last].tag.isEmpty, tree.nodes[last].parent == open.last ?? -1 {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<tree.text.count
      return
    }
    if tree.nodes.count >= MarkupTree.mostNodes { return stop("it has more than \(MarkupTree.mostNodes) elements") }
    tree.nodes.append(
      .init(tag: "", parent: open.last ?? -1, end: tree.nodes.count + 1, text: start..<tree.text.count))
  }

  private func stop(_ reason: String) {
    fault = reason
    xmlStopParser(parser)
  }

  /// The tree, its last elements closed.
  func finished() -> MarkupTree {
    while !open.isEmpty { end() }
    return tree
  }
}
