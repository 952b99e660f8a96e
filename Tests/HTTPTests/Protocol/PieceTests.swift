import NIOCore
import NIOEmbedded
import Testing

@testable import HTTP

/// A request means the same in whatever pieces it arrives.
@Suite struct PieceTests {
  /// Only short requests: long ones are slow byte by byte, and the point at which they are refused
  /// depends on the pieces.
  private static let rules = ProtocolRule.all.filter { $0.request.utf8.count < 1_000 }

  @Test(arguments: rules) func byteByByte(_ rule: ProtocolRule) throws {
    let bytes = Array(rule.request.utf8)
    #expect(try parts(bytes.map { [$0] }) == parts([bytes]))
  }

  @Test(arguments: rules) func cutAnywhere(_ rule: ProtocolRule) throws {
    let bytes = Array(rule.request.utf8)
    let whole = try parts([bytes])
    for cut in stride(from: 1, to: bytes.count, by: 7) {
      #expect(try parts([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole, "\(cut)")
    }
  }

  /// Requests with bytes changed, doubled and left out have the same result in pieces, and nothing
  /// traps.
  @Test(arguments: 0..<20) func noiseMeansTheSame(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    for rule in Self.rules {
      var bytes = Array(rule.request.utf8)
      for _ in 0...dice.next(below: 3) {
        let place = dice.next(below: bytes.count)
        switch dice.next(below: 3) {
        case 0: bytes[place] = UInt8(dice.next(below: 256))
        case 1: bytes.insert(bytes[dice.next(below: bytes.count)], at: place)
        default: bytes.remove(at: place)
        }
      }
      #expect(try parts(bytes.map { [$0] }) == parts([bytes]), "\(bytes)")
    }
  }

  @Test func twoRequestsAreTwo() throws {
    let parts = try parts([
      Array((ProtocolRule.get() + ProtocolRule.post("{}", "Content-Length: 2")).utf8)
    ])
    let kinds = parts.map { part in
      switch part {
      case .head(let head): head.target
      case .body(let bytes): String(buffer: bytes)
      case .end: "end"
      case .broken: "broken"
      }
    }
    #expect(kinds == ["/healthz", "end", "/v1/athletes", "{}", "end"])
  }

  /// The result of the handlers for these pieces, with the pieces of a body joined.
  private func parts(_ pieces: [[UInt8]]) throws -> [RequestPart] {
    let channel = EmbeddedChannel()
    try HTTPConnection.addHandlers(
      to: channel.pipeline.syncOperations, limits: ConnectionLimits(), in: ConnectionRoom(for: 1))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    for piece in pieces { try channel.writeInbound(ByteBuffer(bytes: piece)) }
    var parts: [RequestPart] = []
    while let part = try channel.readInbound(as: RequestPart.self) {
      if case .body(let new) = part, case .body(var bytes) = parts.last {
        bytes.writeImmutableBuffer(new)
        parts[parts.count - 1] = .body(bytes)
      } else {
        parts.append(part)
      }
    }
    _ = try channel.finish(acceptAlreadyClosed: true)
    return parts
  }
}

/// The same numbers for the same seed (Knuth's linear congruential generator).
private struct Dice {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }
}
