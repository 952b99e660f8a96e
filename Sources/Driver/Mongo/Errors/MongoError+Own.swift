internal import BSON

extension MongoError {
  /// A failure that this module found by itself.
  init(_ kind: Kind, _ message: String, in namespace: Namespace? = nil) {
    self.init(
      kind: kind, code: 0, codeName: nil, message: message, labels: [],
      namespace: namespace?.description, serverReply: nil, writeErrors: [])
  }

  static let closed = MongoError(.closed, "the client was shut down")

  static let deadlineExceeded = MongoError(
    .deadlineExceeded, "the call did not end before its deadline")

  /// The same failure as the end of a call's time. What it says of the call stays, such as that
  /// nobody knows whether a commit took effect.
  var asDeadlineExceeded: MongoError {
    var late = self
    late.kind = .deadlineExceeded
    late.message = Self.deadlineExceeded.message
    return late
  }

  /// The same failure with what the writes had done before it. `insertions` are the `_id`s of all
  /// insertions by their positions.
  func after(insertions: [Int: BSONValue]) -> MongoError {
    var failure = self
    failure.partialResult = BulkWriteResult(before: self, insertions: insertions)
    return failure
  }

  /// Somebody who knows says that no server will answer.
  static func outage(because reason: String) -> MongoError {
    MongoError(.serverSelection, "the deployment is gone (\(reason)); try again later")
  }

  static let sessionEnded = MongoError(
    .sessionEnded, "the session was used outside its scope or with another client")

  static let cursorEnded = MongoError(
    .cursorEnded, "the cursor was used outside its scope or after a failure")

  static func waitQueueFull(limit: Int) -> MongoError {
    MongoError(.waitQueueFull, "\(limit) calls wait for a connection already; try again later")
  }

  static func waitQueueTimeout(after timeout: Duration) -> MongoError {
    MongoError(.waitQueueTimeout, "no connection came free within \(timeout); try again later")
  }

  /// Nil when there was no reply at all.
  static func invalidReply(_ cause: BSONError?) -> MongoError {
    MongoError(.invalidReply, cause.map { "\($0)" } ?? "the server sent no reply")
  }

  static func invalidArgument(_ cause: BSONError) -> MongoError {
    MongoError(.invalidArgument, "\(cause)")
  }
}
