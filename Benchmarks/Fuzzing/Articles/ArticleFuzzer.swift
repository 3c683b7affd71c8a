import BenchmarkSupport
import Glibc
import TimelineIngest

/// Articles with words dropped, swapped and doubled, texts spliced and bytes broken, read as `timeline extract` reads them.
///
/// Nothing may crash or hang, evidence stands in the text, and the order of the articles doesn't matter to the events. The article that
/// is being read lies in a folder, so that it is still there after a crash.
///
///     scripts/fuzz-articles SECONDS [SEED]
@main
struct ArticleFuzzer {
  /// How long one article of at most 64 KB may take.
  private static let longest = Duration.seconds(10)
  /// So many articles are merged together.
  private static let together = 8

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 4, let seconds = Int(arguments[2]), let seed = UInt64(arguments[3]),
      let plan = BenchmarkPlan(arguments[4...] + ["1"])
    else {
      print("usage: ArticleFuzzer FOLDER SECONDS SEED ARTICLES…")
      exit(64)
    }
    let current = arguments[1] + "/current.txt"
    var mutator = ArticleMutator(plan.texts, seed: seed)
    var chance = Chance(seed: seed)
    let check = ArticleCheck()
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var (articles, mentions) = (0, 0)
    var records: [MentionRecord] = []
    while clock.now < end {
      let article = mutator.next()
      articles += 1
      write(article, to: current)
      let start = clock.now
      do throws(ArticleCheck.Fault) {
        records += try check.records(of: article, number: articles) ?? []
        if articles.isMultiple(of: together) {
          try check.checkOrder(records, &chance)
          mentions += records.count
          records = []
        }
        if clock.now - start > longest { throw ArticleCheck.Fault(description: "it took \(clock.now - start)") }
      } catch {
        print("article \(articles) of seed \(seed): \(error)\nIt lies in \(current).")
        exit(1)
      }
    }
    print("\(articles) articles, \(mentions) mentions, seed \(seed): nothing found")
  }

  private static func write(_ article: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(article, 1, article.count, file)
    fclose(file)
  }
}
