public import TimelineModel

extension Document {
  /// What the store knows the document by: the SHA-256 of its text and of what was given with it, in hexadecimal digits.
  ///
  /// The address is no part of it: the same text under two addresses is one document. Take it before extraction completes the document.
  public var contentHash: String {
    var hash = SHA256()
    let given = [publisher, title, author, language, publication?.day.description]
    for field in given {
      // The length before each part keeps "ab" + "c" apart from "a" + "bc".
      hash.update("\(field?.utf8.count ?? -1):".utf8)
      hash.update((field ?? "").utf8)
    }
    hash.update(text)
    return hash.hexadecimal()
  }
}
