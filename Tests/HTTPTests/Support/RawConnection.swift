import NIOCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One connection, byte by byte.
final class RawConnection {
  private let channel: any Channel
  private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var unread = ""

  init(
    channel: any Channel, _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
    _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) {
    self.channel = channel
    self.inbound = inbound.makeAsyncIterator()
    self.outbound = outbound
  }

  func send(_ text: String) async throws {
    try await outbound.write(ByteBuffer(string: text))
  }

  /// Says that nothing more is sent, and goes on reading.
  func finish() {
    outbound.finish()
  }

  /// Reads up to and including a text; what came is returned when the server ends before it.
  func read(through mark: String) async throws -> String {
    while !unread.contains(mark), let chunk = try await inbound.next(isolation: #isolation) {
      unread += String(buffer: chunk)
    }
    let end = unread.firstRange(of: mark)?.upperBound ?? unread.endIndex
    defer { unread = String(unread[end...]) }
    return String(unread[..<end])
  }

  /// Reads until the server ends.
  func readToEnd() async throws -> String {
    while let chunk = try await inbound.next(isolation: #isolation) {
      unread += String(buffer: chunk)
    }
    defer { unread = "" }
    return unread
  }

  /// Ends the connection so that the server sees an error instead of an end.
  func reset() async throws {
    let options = channel as? any SocketOptionProvider
    try await options?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    try await channel.close()
  }
}
