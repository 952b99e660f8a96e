import NIOCore

/// The parts of a connection's requests, one by one. Belongs to the task that serves it.
final class PartReader {
  private var iterator: NIOAsyncChannelInboundStream<RequestPart>.AsyncIterator

  init(_ parts: NIOAsyncChannelInboundStream<RequestPart>) {
    iterator = parts.makeAsyncIterator()
  }

  /// Nil when the client sends no more.
  func next() async throws -> RequestPart? {
    try await iterator.next(isolation: #isolation)
  }
}
