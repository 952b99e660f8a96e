import HTTP
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Time

/// A server on a free port of this machine, spoken to through sockets.
struct RunningServer: Sendable {
  let address: ListenAddress
  let log: LogRecorder
  let group: ServiceGroup
  fileprivate let running: AsyncStream<Never>

  /// Asks the server to stop and waits until it has, that is until all its connections are closed.
  func stop() async {
    await group.triggerGracefulShutdown()
    for await _ in running {}
  }

  /// Opens a connection for the time of `body`.
  func connect<Result>(_ body: (RawConnection) async throws -> Result) async throws -> Result {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .connect(host: address.host, port: address.port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
            wrappingChannelSynchronously: channel,
            configuration: .init(isOutboundHalfClosureEnabled: true))
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await body(RawConnection(channel: channel.channel, inbound, outbound))
    }
  }

  /// Sends bytes as they are and returns all that comes back until the server closes.
  func exchange(_ text: String) async throws -> String {
    try await connect { connection in
      try await connection.send(text)
      return try await connection.readToEnd()
    }
  }

  /// Sends bytes as they are, ends its own side, and returns all answers.
  func answers(to text: String) async throws -> [RawAnswer] {
    try await connect { connection in
      try await connection.send(text)
      connection.finish()
      return RawAnswer.all(in: try await connection.readToEnd())
    }
  }

  /// One request on a connection of its own.
  func request(
    _ method: String, _ target: String, host: String = "localhost", headers: [String] = [],
    body: String = ""
  ) async throws -> RawAnswer {
    let length = body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host)", "Connection: close"]
    let head = (lines + headers + length).joined(separator: "\r\n")
    return RawAnswer(try await exchange(head + "\r\n\r\n" + body))
  }
}

/// Runs a server for the time of `body`, then stops it and waits until it has stopped.
func withServer<Result>(
  _ endpoints: [Endpoint] = SampleEndpoints.all, codings: [ContentCoding] = [],
  limits: ConnectionLimits = ConnectionLimits(), clock: any Clock<Duration> = ContinuousClock(),
  _ body: (RunningServer) async throws -> Result
) async throws -> Result {
  let log = LogRecorder()
  let (listening, announce) = AsyncStream<ListenAddress>.makeStream()
  let server = try BrineServer(
    listeningOn: .localhost, endpoints: endpoints, readiness: { [] }, codings: codings,
    limits: limits, newRequestID: { "made-1" }, now: { .sample }, clock: clock, logger: log.logger,
    onListening: { announce.yield($0) })
  let group = ServiceGroup(services: [server], logger: log.logger)
  let (running, end) = AsyncStream<Never>.makeStream()
  return try await withThrowingTaskGroup(of: Void.self) { tasks in
    tasks.addTask {
      defer {
        announce.finish()
        end.finish()
      }
      try await group.run()
    }
    guard let address = await listening.first(where: { _ in true }) else {
      try await tasks.waitForAll()
      throw NeverListened()
    }
    let result = try await body(
      RunningServer(address: address, log: log, group: group, running: running))
    await group.triggerGracefulShutdown()
    try await tasks.waitForAll()
    return result
  }
}

struct NeverListened: Error {}

extension Instant {
  /// RFC 9110's own example: Sun, 06 Nov 1994 08:49:37 GMT.
  static let sample = Instant(milliseconds: 784_111_777_000) ?? .earliest
}
