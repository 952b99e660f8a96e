extension BSONDocument: ExpressibleByDictionaryLiteral {
  /// The pairs in the order written: `["sport": "cycling", "massKg": 72.5]`. O(bytes).
  ///
  /// For keys known in source: one with U+0000 in it stops the program. Keys from outside go
  /// through `BSONBuilder` or `setting(_:to:)`, which throw. Size and depth are not limited here,
  /// so that a command may hold a stored document of full size; the server has the last word.
  public init(dictionaryLiteral elements: (String, BSONValue)...) { self.init(literal: elements) }

  init(literal pairs: [(String, BSONValue)]) {
    // Room for short keys with short values, so that the usual literal grows once.
    var builder = BSONBuilder(minimumCapacity: 32 * pairs.count, limits: .format)
    for (key, value) in pairs { builder.append(key, value) }
    self.init(builder.finishLiteral())
  }

  /// The pairs in their order. O(bytes).
  /// - Throws: `BSONError` when a key contains U+0000 or a limit is passed.
  public init(_ pairs: some Sequence<(String, BSONValue)>) throws(BSONError) {
    var builder = BSONBuilder()
    for (key, value) in pairs { builder.append(key, value) }
    self = try builder.finish()
  }
}
