import BenchmarkSupport
import Glibc
import TimelineIngest
import TimelineModel

// How fast events are read out of articles, by processor time: other work on the machine changes nothing.
//
//     swift run -c release ExtractionBenchmark seeds Benchmarks/articles 100
//
// Every text is read as often as the last argument says, each time with other years, months and names.

guard let plan = BenchmarkPlan(CommandLine.arguments.dropFirst()), let times = plan.counts.last else {
  print("usage: ExtractionBenchmark FOLDER|FILE… TIMES")
  exit(64)
}

let build = processorTime { _ = Extractor() }
let extractor = Extractor()
let corpus = GeneratedCorpus(texts: plan.texts)

var documents = 0
var bytes = 0
var mentions = 0
var seconds = 0.0
for copy in 0..<times {
  for index in plan.texts.indices {
    // Made one at a time and outside the measured time: the memory is that of the extraction.
    let document = Document(uri: "generated/\(copy)/\(index)", text: corpus.text(index, copy: copy))
    documents += 1
    bytes += document.text.count
    seconds += processorTime { mentions += extractor.extract(document).mentions.count }
  }
}

print("documents          \(documents)")
print("bytes              \(bytes)")
print("mentions           \(mentions)")
print("documents/s        \(rounded(Double(documents) / seconds))")
print("MB/s               \(rounded(Double(bytes) / 1_000_000 / seconds))")
print("knowledge, ms      \(rounded(build * 1000))")
print("peak memory, MB    \(rounded(peakMemory() / 1_000_000))")
