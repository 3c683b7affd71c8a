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
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }
}

/// Runs a program of the system.
///
/// - Returns: what it wrote to standard output and to standard error, and its exit code.
@discardableResult
func run(_ program: String, _ arguments: [String], input: String? = nil) throws -> (
  out: String, error: String, code: Int32
) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let (out, error, standardInput) = (Pipe(), Pipe(), Pipe())
  process.standardOutput = out
  process.standardError = error
  process.standardInput = standardInput
  try process.run()
  try standardInput.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
  try standardInput.fileHandleForWriting.close()
  let text = String(decoding: try out.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  let words = String(decoding: try error.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  process.waitUntilExit()
  return (text, words, process.terminationStatus)
}

/// The folder of the package.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path
