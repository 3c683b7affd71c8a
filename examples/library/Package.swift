// swift-tools-version: 6.2
import PackageDescription

// A program of its own that uses timeline as a library. In yours, give the address of the repository in place of the path.
let package = Package(
  name: "briefing",
  dependencies: [.package(name: "timeline", path: "../..")],
  targets: [
    .executableTarget(
      name: "briefing",
      dependencies: [
        .product(name: "TimelineModel", package: "timeline"),
        .product(name: "TimelineDates", package: "timeline"),
        .product(name: "TimelineIngest", package: "timeline"),
        .product(name: "TimelineStore", package: "timeline"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
