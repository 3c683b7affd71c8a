import Foundation
import Glibc
import Testing
import TimelineIngest

@Suite("The walk through inputs") struct ReadingWalkTests {
  /// A folder that is removed when the test ends.
  final class Folder {
    let path: String

    init() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("timeline-walk-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) { write(Array(name.utf8), Array(text.utf8)) }

    func write(_ name: [UInt8], _ bytes: [UInt8]) {
      let characters = (Array(path.utf8) + [0x2F] + name).map { CChar(bitPattern: $0) } + [0]
      guard let file = fopen(characters, "w") else { return }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }

    /// What a walk comes upon, a line each, without the folder's own path.
    func walk(_ names: [String] = [""], format: InputWalker.Format = .automatic) -> [String] {
      InputWalker(paths: names.map { path + ($0.isEmpty ? "" : "/" + $0) }, format: format).map { item in
        switch item {
        case .text(let bytes, let uri): "\(short(uri)): \(String(decoding: bytes, as: UTF8.self))"
        case .file(let bytes, let uri, let kind): "\(short(uri)) \(kind): \(String(decoding: bytes, as: UTF8.self))"
        case .row(let fields, let uri, let line): "\(short(uri))#\(line): \(fields["text"] ?? "")"
        case .record(let bytes, let uri, let line): "\(short(uri))#\(line): \(String(decoding: bytes, as: UTF8.self))"
        case .skipped(let uri, let why): "\(short(uri)) skipped: \(why)"
        case .failed(let uri, let error): "\(short(uri)) failed: \(error)"
        }
      }
    }

    private func short(_ uri: String) -> String { String(uri.dropFirst(path.count + 1)) }
  }

  @Test("reads folders recursively in the order of names, and names what it leaves out")
  func order() throws {
    let folder = try Folder()
    mkdir(folder.path + "/b", 0o755)
    mkdir(folder.path + "/.git", 0o755)
    folder.write("c.txt", "3")
    folder.write("a.txt", "1")
    folder.write("b/x.text", "2")
    folder.write("b/page.html", "<p>")
    folder.write("plain", "4")
    folder.write(Array("zip".utf8), [0x50, 0x4B, 3, 4])
    symlink(folder.path, folder.path + "/loop")
    mkfifo(folder.path + "/pipe", 0o600)
    #expect(
      folder.walk() == [
        ".git skipped: it is hidden", "a.txt: 1", "b/page.html page: <p>",
        "b/x.text: 2",
        "c.txt: 3", "loop skipped: a symbolic link is not followed", "pipe skipped: it is no regular file", "plain: 4",
        "zip skipped: it is no plain text",
      ])
  }

  @Test("passes over files of other kinds in a folder, and fails on one that was named")
  func otherKinds() throws {
    let folder = try Folder()
    folder.write("a.docx", "PK")
    folder.write("b.txt", "1")
    let left = "it is an office document, which is not read yet"
    #expect(folder.walk() == ["a.docx skipped: \(left)", "b.txt: 1"])
    #expect(
      folder.walk(["a.docx", "b.txt"]) == [
        "a.docx failed: I\(left.dropFirst()): convert it to plain text.", "b.txt: 1",
      ])
    #expect(folder.walk(["a.docx"], format: .text) == ["a.docx: PK"])
  }

  @Test("follows a link that was named, and says what fails")
  func named() throws {
    let folder = try Folder()
    folder.write("a.txt", "1")
    symlink(folder.path + "/a.txt", folder.path + "/link.txt")
    #expect(
      folder.walk(["link.txt", "none.txt"]) == [
        "link.txt: 1", "none.txt failed: It can't be read: No such file or directory.",
      ])
  }

  @Test("reads a pipe that was named as it reads standard input; no device is read")
  func pipes() throws {
    let folder = try Folder()
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    Thread.detachNewThread {
      guard let file = fopen(pipe, "w") else { return }
      fputs("told through a pipe", file)
      fclose(file)
    }
    #expect(
      Array(InputWalker(paths: [pipe])) == [.text(Array("told through a pipe".utf8), uri: "-")])
    symlink("/dev/zero", folder.path + "/zero")
    #expect(folder.walk(["zero"]) == ["zero failed: It can't be read: it is no file, folder or pipe."])
  }

  @Test("gives the lines of JSONL one by one, with their numbers")
  func lines() throws {
    let folder = try Folder()
    folder.write("a.jsonl", "{}\n\n{\"id\":1}\nnonsense")
    #expect(folder.walk() == ["a.jsonl#1: {}", "a.jsonl#3: {\"id\":1}", "a.jsonl#4: nonsense"])
    #expect(folder.walk(format: .text) == ["a.jsonl: {}\n\n{\"id\":1}\nnonsense"])
  }

  @Test("shows names that are no UTF-8, or would speak to a terminal, with percent signs")
  func names() throws {
    let folder = try Folder()
    folder.write([0x61, 0xFF, 0x2E, 0x74, 0x78, 0x74], [0x31])
    folder.write(Array("b\u{1B}.txt".utf8), [0x32])
    #expect(folder.walk() == ["a%FF.txt: 1", "b%1B.txt: 2"])
  }
}
