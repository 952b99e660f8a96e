public import BSON
internal import CMongo

/// A moment in a deployment's history, by which one session's reads come after another's writes.
public struct CausalPoint: Hashable, Sendable {
  /// The time of the session's last operation, nil before the first.
  public let operationTime: BSONTimestamp?

  /// The newest time that the session has heard of, as the server signed it; nil before the first
  /// reply.
  public let clusterTime: BSONDocument?

  /// A moment that another process told of.
  public init(operationTime: BSONTimestamp?, clusterTime: BSONDocument?) {
    self.operationTime = operationTime
    self.clusterTime = clusterTime
  }
}

extension Session {
  /// How far the session has come. Another session that is told of it (`advance(to:)`), of this
  /// client or of another process, sees what this one has read and written.
  public func causalPoint() async throws -> CausalPoint {
    try await run { _, handle in try handle.map { try $0.causalPoint() } } ?? .none
  }

  /// Lets the session's next reads see at least what was there at that moment:
  /// `readConcern: {afterClusterTime: operationTime}` on the wire.
  public func advance(to point: CausalPoint) async throws {
    try await run { _, handle in try handle?.advance(to: point) }
  }
}

extension CausalPoint {
  fileprivate static let none = CausalPoint(operationTime: nil, clusterTime: nil)
}

extension SessionHandle {
  fileprivate func causalPoint() throws(MongoError) -> CausalPoint {
    guard let pointer else { throw .sessionEnded }
    var seconds: UInt32 = 0
    var increment: UInt32 = 0
    mongoc_client_session_get_operation_time(pointer, &seconds, &increment)
    var outcome = Outcome()
    brine_session_cluster_time(pointer, &outcome.raw)
    return CausalPoint(
      operationTime: seconds == 0 ? nil : BSONTimestamp(seconds: seconds, increment: increment),
      clusterTime: try outcome.reply())
  }

  fileprivate func advance(to point: CausalPoint) throws(MongoError) {
    guard let pointer else { throw .sessionEnded }
    point.clusterTime?.borrowed { brine_session_advance(pointer, $0) }
    guard let time = point.operationTime else { return }
    mongoc_client_session_advance_operation_time(pointer, time.seconds, time.increment)
  }
}
