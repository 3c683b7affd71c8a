import TimelineIngest
import TimelineModel

/// Which texts are read, and how many times or how many of them.
package struct BenchmarkPlan {
  /// The texts of the files, and of the .txt files below the folders.
  package let texts: [[UInt8]]
  /// The counts behind the paths.
  package let counts: [Int]

  /// The plan of a command line: paths, then counts; `nil` where it is no such line or names no text.
  package init?(_ arguments: ArraySlice<String>) {
    let paths = arguments.prefix { Int($0) == nil }
    counts = arguments.dropFirst(paths.count).compactMap { Int($0) }.filter { $0 > 0 }
    texts = Self.texts(of: Array(paths))
    if texts.isEmpty || counts.isEmpty || paths.count + counts.count != arguments.count { return nil }
  }

  private static func texts(of paths: [String]) -> [[UInt8]] {
    let reader = DocumentReader()
    var texts: [[UInt8]] = []
    for item in InputWalker(paths: paths) {
      if case .text(let bytes, let uri) = item, let reading = try? reader.read(text: bytes, uri: uri) {
        texts.append(reading.document.text)
      }
    }
    return texts
  }
}
