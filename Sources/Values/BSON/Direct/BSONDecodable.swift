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
  /// Reads the current value of the reader. O(bytes of the value).
  /// - Throws: `BSONReadingError` when the value has another type, or content that is not valid.
  init(from reader: inout BSONReader) throws(BSONReadingError)
}

extension BSONDecodable {
  /// Reads a whole document. Only the fields of the type itself allocate memory. O(bytes), in
  /// whatever order the keys are.
  /// - Throws: `BSONReadingError` with the key path of the first fault.
  public init(from document: BSONDocument) throws(BSONReadingError) {
    var reader = BSONReader(document)
    try self.init(from: &reader)
  }
}
