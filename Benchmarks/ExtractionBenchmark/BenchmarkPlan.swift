import TimelineIngest
import TimelineModel

/// Which texts are read, and how often.
struct BenchmarkPlan {
  /// The texts of the files, and of the .txt files below the folders.
  let texts: [[UInt8]]
  /// How many copies of each are read.
  let times: Int

  /// The plan of a command line: paths, then a count; `nil` where it is no such line or names no text.
  init?(_ arguments: ArraySlice<String>) {
    guard arguments.count >= 2, let last = arguments.last, let times = Int(last), times > 0 else { return nil }
    self.times = times
    texts = Self.texts(of: Array(arguments.dropLast()))
    if texts.isEmpty { return nil }
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
