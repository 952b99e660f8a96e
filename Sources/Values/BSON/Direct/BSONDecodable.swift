/// A type that reads itself straight from a document's bytes, several times faster than `Codable`.
///
/// ```swift
/// struct Lap: BSONDecodable {
///   let name: String
///   let distanceM: Double
///   let note: String?
///
///   init(from reader: inout BSONReader) throws(BSONReadingError) {
///     self = try reader.document { (fields) throws(BSONReadingError) in
///       Lap(
///         name: try fields.read("name"), distanceM: try fields.read("distanceM"),
///         note: try fields.readIfPresent("note"))
///     }
///   }
/// }
/// let lap = try Lap(from: document)
/// ```
public protocol BSONDecodable {
  /// Reads the value that the reader stands at. O(bytes of the value).
  /// - Throws: `BSONReadingError` when it has another type or content.
  init(from reader: inout BSONReader) throws(BSONReadingError)
}

extension BSONDecodable {
  /// Reads a whole document. Nothing is allocated beside what the type itself holds.
  /// O(bytes), whatever the order of keys.
  /// - Throws: `BSONReadingError` with the key path of the first fault.
  public init(from document: BSONDocument) throws(BSONReadingError) {
    var reader = BSONReader(document)
    try self.init(from: &reader)
  }
}
