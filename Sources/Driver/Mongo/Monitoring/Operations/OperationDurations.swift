internal import Metrics
import Synchronization

/// `db.client.operation.duration`: one timer for each combination of its labels.
final class OperationDurations: Sendable {
  private struct Key: Hashable {
    let name: String
    let namespace: Namespace
    let server: ServerAddress?
    let failure: OperationFailure?
  }

  /// Bounds the memory of a program that makes up new names without end.
  private static let limit = 2000

  private let factory: any MetricsFactory
  private let timers = Mutex<[Key: Timer]>([:])

  init(_ factory: any MetricsFactory) { self.factory = factory }

  func record(
    _ duration: Duration, of operation: some Operation, server: ServerAddress?,
    failure: OperationFailure?
  ) {
    let key = Key(
      name: operation.name, namespace: operation.namespace, server: server, failure: failure)
    timer(key).record(duration: duration)
  }

  private func timer(_ key: Key) -> Timer {
    timers.withLock { timers in
      if let timer = timers[key] { return timer }
      if timers.count >= Self.limit {
        for timer in timers.values { timer.destroy() }
        timers.removeAll()
      }
      let timer = Timer(
        label: "db.client.operation.duration", dimensions: Self.dimensions(key),
        preferredDisplayUnit: .seconds, factory: factory)
      timers[key] = timer
      return timer
    }
  }

  private static func dimensions(_ key: Key) -> [(String, String)] {
    let all: [(String, String?)] = [
      ("db.system.name", "mongodb"), ("db.namespace", key.namespace.database),
      ("db.collection.name", key.namespace.collection), ("db.operation.name", key.name),
      ("server.address", key.server?.host),
      ("server.port", key.server?.unusualPort.map(String.init)),
      ("db.response.status_code", key.failure?.statusCode), ("error.type", key.failure?.type),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }
}
