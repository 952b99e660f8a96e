/// Reads both forms of Extended JSON v2, canonical and relaxed, in any mixture.
///
/// A plain integer becomes an int32, an int64 if it does not fit, or a double if it fits neither.
/// Other plain numbers become doubles. Members keep their order, and a key may appear twice, as in
/// BSON. The forms of version 1 (`$regex` as a type, `$binary` next to `$type`) are read as plain
/// documents.
extension BSONDocument {
  /// Reads a document from Extended JSON. O(bytes).
  ///
  /// ```swift
  /// try BSONDocument(extendedJSON: #"{"at": {"$date": "2013-02-06T12:11:14.5Z"}, "laps": [1]}"#)
  /// ```
  /// - Throws: `ExtendedJSONError` with the byte offset and the key path of the first fault.
  public init(
    extendedJSON text: some StringProtocol, limits: BSONLimits = .stored
  ) throws(ExtendedJSONError) {
    try self.init(extendedJSON: Array(text.utf8), limits: limits)
  }

  /// Reads a document from Extended JSON in UTF-8. O(bytes).
  /// - Throws: `ExtendedJSONError` with the byte offset and the key path of the first fault.
  public init(
    extendedJSON utf8: [UInt8], limits: BSONLimits = .stored
  ) throws(ExtendedJSONError) {
    var reader = try ExtendedJSONReader(utf8, limits: limits)
    self = try reader.document(depth: 1)
    try reader.scanner.expectEnd()
  }
}

extension BSONValue {
  /// Reads one value of any type from Extended JSON. O(bytes).
  /// - Throws: `ExtendedJSONError` with the byte offset and the key path of the first fault.
  public init(
    extendedJSON text: some StringProtocol, limits: BSONLimits = .stored
  ) throws(ExtendedJSONError) {
    try self.init(extendedJSON: Array(text.utf8), limits: limits)
  }

  /// Reads one value of any type from Extended JSON in UTF-8. O(bytes).
  /// - Throws: `ExtendedJSONError` with the byte offset and the key path of the first fault.
  public init(
    extendedJSON utf8: [UInt8], limits: BSONLimits = .stored
  ) throws(ExtendedJSONError) {
    var reader = try ExtendedJSONReader(utf8, limits: limits)
    self = try reader.value(depth: 1)
    try reader.scanner.expectEnd()
  }
}
