import Foundation
import PageData
import TimelineStore

/// The files of the page, put together: as one file that needs nothing else, or as a server hands it out.
enum PageFile {
  /// The style sheet.
  static let style = text(page_css())
  /// The script of a page that lies in one file, its data with it.
  private static let exportScript = text(page_js_common()) + text(page_js_memory()) + text(page_js_start())
  /// The script of a page that asks a server.
  static let liveScript = text(page_js_common()) + text(page_js_live()) + text(page_js_start())

  /// The page as one file.
  static func export(title: String, data: String) -> String {
    let policy = """
      default-src 'none'; script-src 'sha256-\(hash(exportScript))'; style-src 'sha256-\(hash(style))'; img-src data:; \
      base-uri 'none'; form-action 'none'
      """
    return filled(
      text(page_html()),
      [
        "policy": "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">",
        "title": HTMLText.escaped(title), "style": "<style>\(style)</style>",
        // "</script>" in an article must not end the data.
        "data":
          "<script type=\"application/json\" id=\"data\">\(ScalarText.replaced(data) { $0 == "<" ? "\\u003C" : nil })</script>",
        "script": "<script>\(exportScript)</script>",
      ])
  }

  /// The page that a server hands out; its policy stands in the header.
  static func live(title: String) -> String {
    filled(
      text(page_html()),
      [
        "title": HTMLText.escaped(title), "style": sheet, "script": "<script src=\"/page.js\"></script>",
      ])
  }

  /// A document's page.
  ///
  /// - Parameters:
  ///   - facts: where it comes from, as HTML.
  ///   - text: what it says, as HTML.
  ///   - events: what it tells, as HTML.
  static func document(title: String, facts: String, text body: String, events: String) -> String {
    filled(
      text(page_document_html()),
      ["title": HTMLText.escaped(title), "style": sheet, "facts": facts, "text": body, "events": events])
  }

  private static let sheet = "<link rel=\"stylesheet\" href=\"/page.css\">"

  private static func text(_ part: page_part) -> String {
    String(decoding: UnsafeBufferPointer(start: part.bytes, count: part.count), as: UTF8.self)
  }

  /// The hash of a text as content security policies write it.
  private static func hash(_ text: String) -> String {
    let digits = Array(SHA256.hexadecimal(of: Array(text.utf8)))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    return Data(bytes).base64EncodedString()
  }

  /// The frame with every `{{name}}` replaced, once, so that no text can bring in another.
  private static func filled(_ frame: String, _ parts: [String: String]) -> String {
    var out = ""
    var rest = frame[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      out += rest[..<open.lowerBound]
      out += parts[String(rest[open.upperBound..<close.lowerBound])] ?? ""
      rest = rest[close.upperBound...]
    }
    return out + rest
  }
}
