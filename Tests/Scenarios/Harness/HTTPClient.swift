import NIOCore
import NIOPosix
import TestSupport

/// An HTTP/1.1 client for a program on this machine. Each request has its own connection; there is
/// no cache, no redirection, and the bytes are not changed.
struct HTTPClient: HTTPService {
  let port: Int

  func answer(_ request: HTTPRequest) async throws -> HTTPAnswer {
    try await send(
      request.method, request.target, headers: request.headersWithLength, sending: request.body)
  }

  /// - Parameter bytes: what follows the head, in whatever coding the header names.
  func send(
    _ method: String, _ target: String, headers: [String: String], sending bytes: [UInt8]
  ) async throws -> HTTPAnswer {
    let fields = ["Host": "127.0.0.1:\(port)", "Connection": "close"].merging(headers) { $1 }
    let lines = ["\(method) \(target) HTTP/1.1"] + fields.map { "\($0): \($1)" } + ["", ""]
    return try HTTPAnswer(await exchange(Array(lines.joined(separator: "\r\n").utf8) + bytes))
  }

  /// Sends bytes as they are and returns all that comes back until the server closes.
  func exchange(_ bytes: [UInt8]) async throws -> [UInt8] {
    let channel = try await connect()
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(bytes: bytes))
      var answer: [UInt8] = []
      for try await chunk in inbound { answer.append(contentsOf: chunk.readableBytesView) }
      return answer
    }
  }

  /// A connection over which the test sends bytes itself.
  func connect() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
    try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
  }
}
