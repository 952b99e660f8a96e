internal import BSON

/// Builds commands and options: what is nil is left out, so the server's own default holds. Every
/// option of every operation goes through here once, under the name that the server knows.
struct CommandBuilder: Sendable {
  // A stored document at its limit, and the command's own fields around it.
  private var builder = BSONBuilder(minimumCapacity: 256, limits: .serverReply)
  /// The first fault of a document within.
  private var fault: MongoError?

  mutating func set(_ key: String, _ value: BSONValue?) {
    if let value { builder.append(key, value) }
  }

  mutating func set(_ key: String, _ document: BSONDocument?) {
    if let document { builder.append(key, .document(document)) }
  }

  mutating func set(_ key: String, _ number: Int?) {
    if let number { builder.append(key, .int64(Int64(number))) }
  }

  /// libmongoc takes 32 bits, and no batch holds as many documents.
  mutating func set(batchSize: Int?) { set("batchSize", batchSize.map { min($0, Int(Int32.max)) }) }

  mutating func set(_ key: String, _ flag: Bool?) {
    if let flag { builder.append(key, .bool(flag)) }
  }

  mutating func set(_ key: String, _ text: String?) {
    if let text { builder.append(key, .string(text)) }
  }

  mutating func set(_ key: String, milliseconds duration: Duration?) {
    if let duration { builder.append(key, .int64(duration.millisecondsRoundedUp)) }
  }

  mutating func set(_ key: String, seconds duration: Duration?) {
    if let duration { builder.append(key, .int64(duration.secondsRoundedUp)) }
  }

  mutating func set(_ key: String, _ collation: Collation?) {
    set(key, collation?.fields)
  }

  mutating func set(_ key: String, _ documents: [BSONDocument]?) {
    guard let documents else { return }
    builder.beginArray(key)
    for document in documents { builder.append(.document(document)) }
    builder.endArray()
  }

  /// A document that is itself being built.
  mutating func set(_ key: String, _ fields: CommandBuilder?) {
    if let fields { set(key, finished(fields)) }
  }

  mutating func set(_ key: String, _ documents: [CommandBuilder]) {
    set(key, documents.compactMap { finished($0) })
  }

  /// Adds fields that somebody else named.
  mutating func add(_ fields: BSONDocument) { builder.append(contentsOf: fields) }

  /// - Throws: `MongoError` of kind `invalidArgument` when the whole is too large or too deep.
  consuming func finish() throws(MongoError) -> BSONDocument {
    if let fault { throw fault }
    do { return try builder.finish() } catch { throw .invalidArgument(error) }
  }

  private mutating func finished(_ fields: CommandBuilder) -> BSONDocument? {
    do { return try fields.finish() } catch {
      if fault == nil { fault = error }
      return nil
    }
  }
}
