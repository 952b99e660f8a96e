import NIOCore
import NIOPosix

/// Speaks HTTP/1.1 with a program on this machine: one connection a request, no cache, no
/// redirects, every byte as it came.
struct HTTPClient: Sendable {
  let port: Int

  /// - Parameter announcing: the Content-Length to claim instead of the body's own.
  func send(
    _ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8] = [],
    announcing length: Int? = nil
  ) async throws -> HTTPAnswer {
    var fields = headers
    if let length = length ?? (body.isEmpty ? nil : body.count) {
      fields["Content-Length"] = "\(length)"
    }
    return try await send(method, target, headers: fields, sending: body)
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

  /// A connection to send bytes over at leisure.
  func connect() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
    try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
  }
}

extension HTTPClient {
  func get(_ target: String, headers: [String: String] = [:]) async throws -> HTTPAnswer {
    try await send("GET", target, headers: headers)
  }

  /// Posts JSON.
  func post(
    _ target: String, _ json: String, headers: [String: String] = [:]
  ) async throws -> HTTPAnswer {
    try await send(
      "POST", target, headers: headers.merging(["Content-Type": "application/json"]) { $1 },
      body: Array(json.utf8))
  }

  /// Sends a merge patch.
  func patch(
    _ target: String, _ json: String, ifMatch tag: String?, headers: [String: String] = [:]
  ) async throws -> HTTPAnswer {
    var headers = headers.merging(["Content-Type": "application/merge-patch+json"]) { $1 }
    headers["If-Match"] = tag
    return try await send("PATCH", target, headers: headers, body: Array(json.utf8))
  }
}
