import NIOCore
import NIOPosix
import TestSupport

/// A file that arrives in two halves.
struct SlowUpload: Sendable {
  let http: HTTPClient
  let athlete: String

  /// Sends the first half, waits until the server has read it, runs `meanwhile`, and sends the
  /// rest.
  func send(_ meanwhile: () async throws -> Void) async throws -> HTTPAnswer {
    let file = try SeedFile.ride.bytes
    let head = """
      POST /v1/athletes/\(athlete)/recordings HTTP/1.1\r
      Host: 127.0.0.1:\(http.port)\r
      Content-Type: application/vnd.ant.fit\r
      Content-Length: \(file.count)\r
      Connection: close\r
      \r\n
      """
    let half = file.count / 2
    let channel = try await http.connect()
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(bytes: Array(head.utf8) + file[..<half]))
      let port = channel.channel.localAddress?.port ?? 0
      try await Patience.wait(for: "the first half to be read") {
        TCPQueues.areEmpty(from: port, to: http.port) ? () : nil
      }
      try await meanwhile()
      try await outbound.write(ByteBuffer(bytes: file[half...]))
      var answer: [UInt8] = []
      for try await chunk in inbound { answer.append(contentsOf: chunk.readableBytesView) }
      return try HTTPAnswer(answer)
    }
  }
}
