import Foundation

/// A folder that is there as long as the value is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("timeline-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a file in it.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let url = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return file(name)
  }
}

/// What a run of a program came to.
struct CommandRun {
  var out: String
  var words: String
  var code: Int32
}

/// The folder of the package.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path

/// Runs the program as a shell would, in a folder.
func timeline(
  _ arguments: [String], in folder: String, input: String = "", environment: [String: String] = [:]
) throws -> CommandRun {
  let process = Process()
  process.executableURL = Bundle.main.bundleURL.appendingPathComponent("timeline")
  return try finish(process, arguments, in: folder, input: input, environment: environment)
}

/// Runs a program of the system.
func system(_ program: String, _ arguments: [String], in folder: String, input: String = "") throws -> CommandRun {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  return try finish(process, [program] + arguments, in: folder, input: input, environment: [:])
}

private func finish(
  _ process: Process, _ arguments: [String], in folder: String, input: String, environment: [String: String]
) throws -> CommandRun {
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  // Files take any amount, where pipes could fill up while nobody reads them.
  let id = UUID().uuidString
  let files = ["in", "out", "words"].map { URL(fileURLWithPath: "\(folder)/.\(id)-\($0)") }
  defer { for file in files { try? FileManager.default.removeItem(at: file) } }
  try Data(input.utf8).write(to: files[0])
  for file in files.dropFirst() { try Data().write(to: file) }
  process.standardInput = try FileHandle(forReadingFrom: files[0])
  process.standardOutput = try FileHandle(forWritingTo: files[1])
  process.standardError = try FileHandle(forWritingTo: files[2])
  try process.run()
  process.waitUntilExit()
  return CommandRun(
    out: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
    words: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self), code: process.terminationStatus)
}
