/// The elements and texts of a page, in the order of the page.
///
/// All that lies within an element follows it directly, up to ``Node/end``: a subtree is a range of indices, so nothing here
/// needs recursion however deep a page is nested.
struct MarkupTree: Sendable {
  /// An element, or a stretch of text.
  struct Node: Sendable {
    /// The element's name in lower case; empty for a text.
    var tag: String
    /// The attributes that may tell something, their names in lower case.
    var attributes: [(name: String, value: String)] = []
    /// The index of the element that it lies in; -1 for the first.
    var parent: Int
    /// The index after the last one that lies within.
    var end: Int
    /// A text's bytes, in ``MarkupTree/text``.
    var text: Range<Int> = 0..<0

    /// The value of an attribute.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// The nodes in order.
  var nodes: [Node] = []
  /// The bytes of all texts.
  var text: [UInt8] = []

  /// The text within a node, runs of white space as one space.
  func content(of index: Int) -> String {
    var out: [UInt8] = []
    for node in nodes[index..<nodes[index].end] where node.tag.isEmpty {
      out.append(contentsOf: text[node.text])
    }
    return Self.folded(out)
  }

  /// A text on one line, without white space at its ends.
  static func folded(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    var isPending = false
    var isWide = false
    for byte in bytes {
      // A no-break space is a space.
      if isWide, byte == 0xA0 {
        out.removeLast()
        isPending = !out.isEmpty
        isWide = false
        continue
      }
      if TokenizerBytes.isSpace(byte) {
        isPending = !out.isEmpty
      } else {
        if isPending { out.append(0x20) }
        isPending = false
        out.append(byte)
      }
      isWide = byte == 0xC2
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The indices of all elements of a name.
  func elements(_ tag: String) -> [Int] { nodes.indices.filter { nodes[$0].tag == tag } }
}
