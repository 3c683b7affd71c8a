/// A stretch of a page that stands by itself: a paragraph, a heading, an item of a list, a caption.
struct PageBlock: Sendable {
  /// Its text: runs of white space as one space, a line break where the page has one.
  var text: [UInt8] = []
  /// The index of its first node.
  var first = 0
  /// The innermost element that makes a block of it.
  var container = 0
  /// How many words it has.
  var words = 0
  /// How many of them are links.
  var linkWords = 0
  /// Whether a link in it leads to a place on the same page.
  var hasFragmentLink = false
  /// 1 to 6 for a heading, else 0.
  var heading = 0
  /// Whether it ends as a sentence does.
  var endsSentence = false
  /// What its words tell.
  var marks: LayoutMarks = []

  /// Whether all its words are links to somewhere else.
  var isLink: Bool { words > 0 && linkWords == words && !hasFragmentLink }

  /// How much running text it has, in words: none for headings, labels and links.
  var prose: Int {
    guard heading == 0, words >= 8, linkWords * 2 < words, endsSentence || words >= 20 else { return 0 }
    return words - linkWords
  }

  /// Its text as one line.
  var line: String { MarkupTree.folded(text) }
}
