internal import BSON

/// Builds commands and options: what is nil is left out, so the server's own default holds.
struct CommandBuilder {
  private var builder = BSONBuilder()

  mutating func set(_ key: String, _ value: BSONValue?) {
    if let value { builder.append(key, value) }
  }

  mutating func set(_ key: String, _ document: BSONDocument?) {
    if let document { builder.append(key, .document(document)) }
  }

  mutating func set(_ key: String, _ number: Int?) {
    if let number { builder.append(key, .int64(Int64(number))) }
  }

  /// Sets a flag only when it differs from the server's default, false.
  mutating func set(_ key: String, ifTrue flag: Bool) {
    if flag { builder.append(key, .bool(true)) }
  }

  /// Appends an array when it has elements.
  mutating func set(_ key: String, _ documents: [BSONDocument]) {
    guard !documents.isEmpty else { return }
    builder.beginArray(key)
    for document in documents { builder.append(.document(document)) }
    builder.endArray()
  }

  /// - Throws: `MongoError` of kind `invalidArgument` when the whole is too large or too deep.
  consuming func finish() throws(MongoError) -> BSONDocument {
    do { return try builder.finish() } catch { throw .invalidArgument(error) }
  }
}
