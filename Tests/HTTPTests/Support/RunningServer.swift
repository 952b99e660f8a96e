import HTTP
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// A server on a free port of this machine, spoken to through a socket.
struct RunningServer: Sendable {
  let address: ListenAddress
  let log: LogRecorder
  let group: ServiceGroup

  /// Sends bytes as they are and returns all that comes back until the server closes.
  func exchange(_ text: String) async throws -> String {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: address.host, port: address.port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(string: text))
      var answer = ""
      for try await chunk in inbound { answer += String(buffer: chunk) }
      return answer
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

/// An HTTP/1.1 answer, split.
struct RawAnswer {
  let status: Int
  let head: [String]
  let body: String

  init(_ text: String) {
    let end = text.firstRange(of: "\r\n\r\n")
    head = text[..<(end?.lowerBound ?? text.endIndex)].split(separator: "\r\n").map(String.init)
    body = end.map { String(text[$0.upperBound...]) } ?? ""
    status = Int(head.first?.split(separator: " ").dropFirst().first ?? "") ?? 0
  }

  func header(_ name: String) -> String? {
    let line = head.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
    return line.map { String($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
  }
}

/// Runs a server for the time of `body`, then stops it and waits until it has stopped.
func withServer<Result>(
  _ endpoints: [Endpoint] = SampleEndpoints.all, clock: any Clock<Duration> = ContinuousClock(),
  _ body: (RunningServer) async throws -> Result
) async throws -> Result {
  let log = LogRecorder()
  let (listening, announce) = AsyncStream<ListenAddress>.makeStream()
  let server = try BrineServer(
    listeningOn: .localhost, endpoints: endpoints, readiness: { [] }, newRequestID: { "made-1" },
    clock: clock, logger: log.logger, onListening: { announce.yield($0) })
  let group = ServiceGroup(services: [server], logger: log.logger)
  return try await withThrowingTaskGroup(of: Void.self) { tasks in
    tasks.addTask {
      defer { announce.finish() }
      try await group.run()
    }
    guard let address = await listening.first(where: { _ in true }) else {
      try await tasks.waitForAll()
      throw NeverListened()
    }
    let result = try await body(RunningServer(address: address, log: log, group: group))
    await group.triggerGracefulShutdown()
    try await tasks.waitForAll()
    return result
  }
}

struct NeverListened: Error {}
