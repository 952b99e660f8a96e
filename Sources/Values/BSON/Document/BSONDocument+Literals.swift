extension BSONDocument: ExpressibleByDictionaryLiteral {
  /// The pairs in the order written: `["sport": "cycling", "massKg": 72.5]`. O(bytes).
  ///
  /// Use literals only for keys that are written in source: a key with U+0000 stops the program.
  /// For keys from outside use `BSONBuilder` or `setting(_:to:)`, which throw. Size and depth are
  /// not limited, so that a command may hold a stored document of full size; the server refuses
  /// what is too large.
  public init(dictionaryLiteral elements: (String, BSONValue)...) { self.init(literal: elements) }

  init(literal pairs: [(String, BSONValue)]) {
    // Fits short keys with short values, so that the buffer of most literals never grows.
    var builder = BSONBuilder(minimumCapacity: 32 * pairs.count, limits: .format)
    for (key, value) in pairs { builder.append(key, value) }
    self.init(builder.finishLiteral())
  }

  /// A document of the pairs in their order. O(bytes).
  /// - Throws: `BSONError` when a key contains U+0000 or a limit is passed.
  public init(_ pairs: some Sequence<(String, BSONValue)>) throws(BSONError) {
    var builder = BSONBuilder()
    for (key, value) in pairs { builder.append(key, value) }
    self = try builder.finish()
  }
}
