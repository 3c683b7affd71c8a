/// Why an input is no document.
public enum ReadingError: Error, Equatable, Sendable {
  /// There is nothing in it but white space.
  case empty
  /// It has more bytes than ``DocumentReader/largestDocument``.
  case tooLarge
  /// It is no text; the name of what it is, where its first bytes tell.
  case binary(String?)
  /// It is text of a kind that is not read as an article ("HTML").
  case notPlainText(String)
  /// A line of JSONL is not the object that was asked for; what is wrong with it.
  case badRecord(String)
  /// A table can't be taken apart; what is wrong with it.
  case badTable(String)
  /// A page can't be taken apart; what is wrong with it.
  case badPage(String)
  /// A page has no running text that could be an article.
  case noArticle
  /// A program that should read it is missing or fails, in words.
  case program(String)
  /// The system would not open or read it, in its own words.
  case system(String)
}

extension ReadingError: CustomStringConvertible {
  /// What was wrong and what to do: one sentence, ready to show to a user.
  public var description: String {
    switch self {
    case .empty: "It is empty."
    case .tooLarge:
      "It is larger than \(DocumentReader.largestDocument >> 20) MB: split it into articles, or give one article a line as JSONL."
    case .binary(let kind?): "It is \(kind), which is not read yet: convert it to plain text."
    case .binary(nil): "It is not text."
    case .notPlainText(let kind): "It is \(kind), which is not read yet: convert it to plain text."
    case .badRecord(let why): "The line is no document: \(why)."
    case .badTable(let why): "The table can't be read: \(why)."
    case .badPage(let why): "The page can't be read: \(why)."
    case .noArticle: "No article is found in the page: there are only links and short lines."
    case .program(let why): "It can't be read: \(why)."
    case .system(let why): "It can't be read: \(why)."
    }
  }
}
