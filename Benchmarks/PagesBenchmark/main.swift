// How well the article of a web page is found: `swift run PagesBenchmark`, or `swift run PagesBenchmark show KIND ARTICLE`.

import PageCorpus

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "show" {
  for template in PageTemplate.all where arguments.dropFirst().first == template.name {
    for article in PageArticle.all where arguments.last == article.name {
      print(PageScore(template.page(of: article)).text)
    }
  }
} else {
  print("| kind of site | pages | precision | recall | title | date | publisher | author | rules written with it |")
  print("|---|---|---|---|---|---|---|---|---|")
  for template in PageTemplate.all {
    let scores = PageArticle.all.map { PageScore(template.page(of: $0)) }
    let count = scores.count
    func mean(_ value: (PageScore) -> Double) -> String {
      let thousandths = Int((scores.map(value).reduce(0, +) / Double(count) * 1000).rounded())
      return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())"
    }
    func right(_ value: (PageScore) -> Bool) -> String { "\(scores.filter(value).count)/\(count)" }
    print(
      "| \(template.name) | \(count) | \(mean(\.precision)) | \(mean(\.recall)) | \(right(\.isTitleRight)) | \(right(\.isDayRight)) "
        + "| \(right(\.isPublisherRight)) | \(right(\.isAuthorRight)) | \(template.isKnown ? "yes" : "no") |")
  }
}
