internal import BSON
internal import CMongo

/// How one call of libmongoc ended: owner of the reply's bytes.
struct Outcome: ~Copyable {
  var raw = brine_outcome()

  deinit {
    var raw = raw
    brine_outcome_clear(&raw)
  }

  var isSuccess: Bool { raw.ok }

  /// libmongoc's sentence about a failure, empty after success.
  var message: String {
    var raw = raw
    return String(cString: brine_outcome_message(&raw))
  }

  /// The reply, validated; nil when there is none.
  /// - Throws: `MongoError` of kind `invalidReply` when the server's reply is not valid BSON.
  borrowing func reply() throws(MongoError) -> BSONDocument? {
    guard let start = raw.reply, raw.reply_length > 0 else { return nil }
    // libbson owns these bytes until deinit; they are copied here.
    let bytes = Array(UnsafeBufferPointer(start: start, count: Int(raw.reply_length)))
    do { return try BSONDocument(validating: bytes, limits: .serverReply) } catch {
      throw .invalidReply(error)
    }
  }

  /// The error of a call that failed.
  borrowing func error(in namespace: Namespace?) -> MongoError {
    // A reply that cannot be read adds nothing to the error at hand.
    let reply = try? reply()
    return MongoError(
      domain: raw.domain, code: Int32(bitPattern: raw.code), message: message, reply: reply,
      namespace: namespace)
  }

  /// The reply of a call that must have one.
  borrowing func requireReply(in namespace: Namespace?) throws(MongoError) -> BSONDocument {
    try requireSuccess(in: namespace)
    guard let reply = try reply() else { throw .invalidReply(nil) }
    return reply
  }

  borrowing func requireSuccess(in namespace: Namespace?) throws(MongoError) {
    guard isSuccess else { throw error(in: namespace) }
  }
}
