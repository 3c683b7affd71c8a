// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "timeline",
  products: [
    .executable(name: "timeline", targets: ["timeline"]),
    .library(name: "TimelineModel", targets: ["TimelineModel"]),
    .library(name: "TimelineDates", targets: ["TimelineDates"]),
    .library(name: "TimelineIngest", targets: ["TimelineIngest"]),
    .library(name: "TimelineStore", targets: ["TimelineStore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .target(name: "TimelineModel", swiftSettings: strict),
    .target(name: "TimelineDates", dependencies: ["TimelineModel"], swiftSettings: strict),
    // The word lists, embedded as they are: a C target, since `#embed` builds megabytes in a second.
    .target(name: "LexiconData", path: "Lexicon"),
    // The page that shows a timeline, embedded in the same way.
    .target(name: "PageData", path: "Pages"),
    // The system's parser of HTML.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    // The system's reader of gzip, which libxml2 brings along.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "TimelineIngest", dependencies: ["TimelineModel", "TimelineDates", "LexiconData", "CLibXML2", "CZlib"],
      swiftSettings: strict),
    // What of SQLite only C can set.
    .target(name: "SQLiteTuning"),
    .target(
      name: "TimelineStore",
      dependencies: [
        "TimelineModel", "TimelineIngest", "Migrations", "SQLiteTuning", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // The schema: every migration embedded as it is, named here so that none is forgotten.
    .target(
      name: "Migrations", path: "Migrations", sources: ["Migrations.swift"],
      resources: [
        .embedInCode("0001_document.sql"), .embedInCode("0002_knowledge.sql"), .embedInCode("0003_mention.sql"),
        .embedInCode("0004_event.sql"), .embedInCode("0005_correction.sql"), .embedInCode("0006_view.sql"),
        .embedInCode("0007_event_fact.sql"), .embedInCode("0008_source.sql"), .embedInCode("0009_event_index.sql"),
        .embedInCode("0010_correcting.sql"), .embedInCode("0011_search_pause.sql"),
        .embedInCode("0012_source_view.sql"), .embedInCode("0013_import.sql"),
        .embedInCode("0014_search_removal.sql"), .embedInCode("0015_plain_check.sql"),
      ]),
    // HTTP on loopback; knows nothing of timelines, and stays out of the libraries.
    .target(
      name: "TimelineServe", dependencies: [.product(name: "FlyingSocks", package: "FlyingFox")], swiftSettings: strict),
    .executableTarget(
      name: "timeline",
      dependencies: [
        "TimelineModel", "TimelineDates", "TimelineIngest", "TimelineStore", "TimelineServe", "PageData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Articles made of others in any number, and what a run takes.
    .target(
      name: "BenchmarkSupport", dependencies: ["TimelineIngest", "TimelineModel"], path: "Benchmarks/Support",
      swiftSettings: strict),
    // How fast extraction is: `swift run -c release ExtractionBenchmark seeds Benchmarks/articles 100`.
    .executableTarget(
      name: "ExtractionBenchmark", dependencies: ["BenchmarkSupport", "TimelineIngest", "TimelineModel"],
      path: "Benchmarks/ExtractionBenchmark", swiftSettings: strict),
    // How fast documents become a timeline: `swift run -c release IngestBenchmark seeds Benchmarks/articles 1000 10000`.
    .executableTarget(
      name: "IngestBenchmark", dependencies: ["BenchmarkSupport", "TimelineIngest", "TimelineModel", "TimelineStore"],
      path: "Benchmarks/IngestBenchmark", swiftSettings: strict),
    // How fast others' events go in: `swift run -c release ImportBenchmark 1000000`.
    .executableTarget(
      name: "ImportBenchmark", dependencies: ["BenchmarkSupport", "TimelineIngest", "TimelineStore"],
      path: "Benchmarks/ImportBenchmark", swiftSettings: strict),
    // Web pages made of articles of our own in the manner of ten kinds of sites, and what must be found in them.
    .target(
      name: "PageCorpus", dependencies: ["TimelineIngest", "TimelineModel"], path: "Benchmarks/Pages",
      swiftSettings: strict),
    // How well articles are found in them: `swift run PagesBenchmark`.
    .executableTarget(
      name: "PagesBenchmark", dependencies: ["PageCorpus"], path: "Benchmarks/PagesBenchmark", swiftSettings: strict),
    // How fast dates are read: `swift run -c release DatesBenchmark`.
    .executableTarget(
      name: "DatesBenchmark", dependencies: ["TimelineDates", "TimelineModel"], path: "Benchmarks/DatesBenchmark",
      swiftSettings: strict),
    // How fast questions are answered: `swift run -c release AskingBenchmark make big.db 1000000`, then `time big.db`.
    .executableTarget(
      name: "AskingBenchmark",
      dependencies: [
        "BenchmarkSupport", "TimelineStore", "TimelineModel", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Benchmarks/AskingBenchmark", swiftSettings: strict),
    // What broken articles do to extraction and merging: `scripts/fuzz-articles 60`.
    .executableTarget(
      name: "ArticleFuzzer", dependencies: ["BenchmarkSupport", "TimelineIngest", "TimelineModel"],
      path: "Benchmarks/Fuzzing/Articles", swiftSettings: strict),
    .testTarget(name: "TimelineModelTests", dependencies: ["TimelineModel"], swiftSettings: strict),
    .testTarget(name: "TimelineDatesTests", dependencies: ["TimelineDates"], swiftSettings: strict),
    .testTarget(name: "TimelineIngestTests", dependencies: ["TimelineIngest", "PageCorpus"], swiftSettings: strict),
    .testTarget(
      name: "TimelineStoreTests",
      dependencies: [
        "TimelineStore", "TimelineIngest", "TimelineModel", "Migrations", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "TimelineServeTests",
      dependencies: ["TimelineServe", .product(name: "FlyingSocks", package: "FlyingFox")], swiftSettings: strict),
    .testTarget(
      name: "TimelineCommandTests",
      dependencies: [
        "timeline", "TimelineServe", "TimelineStore", "TimelineModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
