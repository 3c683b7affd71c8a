/// A sentence: tokens of one block of the layout.
package struct Sentence: Sendable, Equatable {
  /// Its tokens, as half-open indices into the document's tokens.
  package var tokens: Range<Int>
  /// Which block of the layout it belongs to, an index into ``ArticleText/blocks``.
  package var block: Int

  /// A sentence of a block.
  package init(tokens: Range<Int>, block: Int) {
    self.tokens = tokens
    self.block = block
  }
}

/// A stretch of lines of a document that belong together.
package struct Block: Sendable, Equatable {
  /// What the lines are.
  package enum Kind: Sendable, Equatable {
    /// The article's headline.
    case headline
    /// A heading within the article.
    case heading
    /// A paragraph of the article (hard-wrapped lines joined).
    case body
    /// Words under a picture or video.
    case caption
    /// Date, place, author, agency lines.
    case dateline
    /// Navigation, links, share buttons, credits, comment forms: never an event.
    case boilerplate
  }

  /// What the lines are.
  package var kind: Kind
  /// Its bytes, half-open, without the line break at its end.
  package var range: Range<Int>

  /// A stretch of bytes of a kind.
  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A document's text with its layout, tokens and sentences: what names, dates and events are found in.
package final class ArticleText: Sendable {
  /// The stored text.
  package let bytes: [UInt8]
  /// Its blocks, in order, disjoint; white space between them.
  package let blocks: [Block]
  /// All tokens of all blocks that are not boilerplate, in order.
  package let tokens: [Token]
  /// All sentences, in order; every token lies in one.
  package let sentences: [Sentence]

  /// A text that has been analysed.
  package init(bytes: [UInt8], blocks: [Block], tokens: [Token], sentences: [Sentence]) {
    self.bytes = bytes
    self.blocks = blocks
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The text of a byte range, runs of white space folded to one space.
  package func folded(_ range: Range<Int>) -> String {
    if isFolded(range) { return String(decoding: bytes[range], as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    write(range, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether there is nothing to fold, as nearly always: a word, or words with a space between them.
  private func isFolded(_ range: Range<Int>) -> Bool {
    var before: UInt8 = 0x20
    for byte in bytes[range] {
      if byte < 0x20 || byte == 0x20 && before == 0x20 { return false }
      before = byte
    }
    return before != 0x20
  }

  /// Appends the text of a byte range, runs of white space folded to one space.
  func write(_ range: Range<Int>, to out: inout [UInt8]) {
    if isFolded(range) {
      out.append(contentsOf: bytes[range])
      return
    }
    let start = out.count
    var pending = false
    for byte in bytes[range] {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        pending = out.count > start
      } else {
        if pending { out.append(0x20) }
        pending = false
        out.append(byte)
      }
    }
  }
}
