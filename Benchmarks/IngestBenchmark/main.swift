import BenchmarkSupport
import Glibc
import TimelineStore

// How fast articles become a timeline, from a file of JSONL to merged events with their full-text index, as `timeline ingest`
// does it: time a document at each count, how it grows, and the most memory.
//
//     swift run -c release IngestBenchmark seeds Benchmarks/articles 1000 10000 100000
//
// Counts in rising order: the peak of memory is that of the process so far.

guard let plan = BenchmarkPlan(CommandLine.arguments.dropFirst()) else {
  print("usage: IngestBenchmark FOLDER|FILE… DOCUMENTS…")
  exit(64)
}

let corpus = GeneratedCorpus(texts: plan.texts)
print("documents  text MB  seconds  MB/s  processor s  ms a document  database MB  peak memory MB")
var costs: [Double] = []
for count in plan.counts {
  let run = try IngestRun(corpus, texts: plan.texts.count, documents: count)
  defer { run.removeFiles() }
  var processor = 0.0
  let seconds = try wallTime { processor = try processorTime { try run.ingest() } }
  let megabytes = Double(run.bytes) / 1_000_000
  let cost = processor / Double(count) * 1000
  costs.append(cost)
  print(
    count, rounded(megabytes), rounded(seconds), rounded(megabytes / seconds), rounded(processor), rounded(cost),
    rounded(run.databaseBytes / 1_000_000), rounded(peakMemory() / 1_000_000), separator: "  ")
}
if let first = costs.first, let last = costs.last, costs.count > 1 {
  print("processor time a document grows by a factor of \(rounded(last / first))")
}
