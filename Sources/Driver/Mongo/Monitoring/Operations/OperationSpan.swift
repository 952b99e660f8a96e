internal import Tracing

/// A span's attributes, by OpenTelemetry's conventions for databases.
extension Tracing.Span {
  func describe(_ operation: some Operation) {
    updateAttributes { attributes in
      attributes["db.system.name"] = "mongodb"
      attributes["db.namespace"] = operation.namespace.database
      attributes["db.collection.name"] = operation.namespace.collection
      attributes["db.operation.name"] = operation.name
      if operation.batchSize > 1 { attributes["db.operation.batch.size"] = operation.batchSize }
    }
  }

  /// A server is named as the deployment's configuration names it; the driver library does not tell
  /// to which address that led, so there is no `network.peer.address`.
  func describe(_ work: OperationRecord.Work, shape: String?) {
    updateAttributes { attributes in
      if let server = work.server {
        attributes["server.address"] = server.host
        attributes["server.port"] = server.unusualPort
        attributes["network.transport"] = server.port == nil ? "unix" : "tcp"
      }
      if let returned = work.returned { attributes["db.response.returned_rows"] = returned }
      if let shape { attributes["db.query.text"] = shape }
    }
  }

  func fail(with error: any Error, _ failure: OperationFailure) {
    updateAttributes { attributes in
      attributes["error.type"] = failure.type
      attributes["db.response.status_code"] = failure.statusCode
    }
    recordError(error)
    let message = (error as? MongoError)?.description ?? failure.type
    setStatus(SpanStatus(code: .error, message: message))
  }
}

extension TracerInstant where Self == DefaultTracerClock.Timestamp {
  /// The moment this long ago.
  static func past(by duration: Duration) -> Self {
    let ago = UInt64(clamping: max(duration, .zero).nanoseconds)
    let now = DefaultTracerClock.now.nanosecondsSinceEpoch
    return DefaultTracerClock.Timestamp(nanosecondsSinceEpoch: now - min(ago, now))
  }
}
