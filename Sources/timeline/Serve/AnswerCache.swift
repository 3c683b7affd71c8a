/// Answers of one state of the file, the last used of which are kept.
struct AnswerCache {
  /// So many answers are kept.
  static let most = 64

  private var version: Int?
  private var answers: [String: (text: String, used: Int)] = [:]
  private var clock = 0

  /// The answer to what was asked before in this state of the file.
  mutating func find(_ key: String, _ version: Int) -> String? {
    guard version == self.version, let found = answers[key] else { return nil }
    clock += 1
    answers[key]?.used = clock
    return found.text
  }

  /// Keeps an answer; those of other states are forgotten.
  mutating func keep(_ text: String, for key: String, _ version: Int) {
    if version != self.version { (self.version, answers) = (version, [:]) }
    clock += 1
    answers[key] = (text, clock)
    if answers.count > Self.most, let oldest = answers.min(by: { $0.value.used < $1.value.used }) {
      answers[oldest.key] = nil
    }
  }
}
