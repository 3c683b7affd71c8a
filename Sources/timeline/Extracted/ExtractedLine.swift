import Foundation
import TimelineIngest
import TimelineModel

/// A line that `extract` prints, as it is read back.
///
/// docs/schema/extraction.schema.json says the same for those who write such lines.
struct ExtractedLine: Decodable {
  var document: DocumentFields
  var given: GivenFields?
  var mentions: [MentionFields]?
  var error: String?

  /// What a line says of its document.
  struct DocumentFields: Decodable {
    var id, uri, publisher, title, author, language, published, published_basis, text: String?
  }

  /// What a line says of the document as it was handed in, before anything was read in it.
  struct GivenFields: Decodable {
    var publisher, title, author, language, published: String?
    var passing: Bool?
  }

  /// What a line says of a mention.
  struct MentionFields: Decodable {
    var title: String?
    var type: String
    var mode, phase, status: String?
    var date: DateFields?
    var actors: [ActorFields]?
    var places: [PlaceFields]?
    var quantities: [QuantityFields]?
    /// The evidence by place, by its words, or both.
    var start, end: Int?
    var sentence: String?
    var trigger: String?
    var trigger_start, trigger_end: Int?
    var lemma, date_text: String?
    var date_start, date_end: Int?
    var date_explanation: String?
    var attributed_to: [String]?
    var polarity, rule: String?
    var words: [String]?
  }

  /// A date.
  struct DateFields: Decodable {
    var earliest, latest, edtf, qualifier, basis: String?
  }

  /// An actor.
  struct ActorFields: Decodable {
    var name: String
    var role: String
    var country: String?
    var within: [String]?
  }

  /// A place.
  struct PlaceFields: Decodable {
    var name: String
    var country: String?
    var latitude, longitude: Double?
  }

  /// A count.
  struct QuantityFields: Decodable {
    var value: Int
    var of: String
  }

  /// A line that is no document with mentions, and why.
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  /// Reads a line.
  init(_ bytes: [UInt8]) throws(Fault) {
    self = try Self.decode(ExtractedLine.self, bytes)
  }

  /// Reads a line of some shape.
  static func decode<Shape: Decodable>(_ shape: Shape.Type, _ bytes: [UInt8]) throws(Fault) -> Shape {
    do {
      return try JSONDecoder().decode(shape, from: Data(bytes))
    } catch let error as DecodingError {
      throw Fault(description: Self.words(for: error))
    } catch {
      throw Fault(description: "it is no JSON")
    }
  }

  private static func words(for error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "it has no \"\(path(context.codingPath + [key]))\""
    case .typeMismatch(_, let context) where !context.codingPath.isEmpty,
      .valueNotFound(_, let context) where !context.codingPath.isEmpty:
      "\"\(path(context.codingPath))\" is of the wrong kind"
    default: "it is no JSON object, or a number in it is too large or has a fraction where it must be whole"
    }
  }

  /// Where in a line something stands, elements counted from 1: `mentions.2.start`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }.joined(separator: ".")
  }
}
