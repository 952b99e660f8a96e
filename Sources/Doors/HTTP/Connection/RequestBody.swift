import NIOCore

/// The body of one request as it comes in. Belongs to the task that serves the connection.
final class RequestBody {
  private let parts: PartReader
  private let writer: AnswerWriter
  /// Nil when it is chunked.
  private let announced: Int?
  /// The client sends nothing before it is told to (RFC 9110, 10.1.1).
  private var awaitsContinue: Bool
  private var isWhole = false
  /// Nothing that comes after can be made sense of.
  private var isBroken = false

  init(of head: RequestHead, from parts: PartReader, over writer: AnswerWriter) {
    self.parts = parts
    self.writer = writer
    announced = head.bodyLength
    awaitsContinue = head.expectsContinue && announced != 0
  }

  /// All of it; nil when it is longer than `limit` bytes.
  func read(upTo limit: Int) async throws -> [UInt8]? {
    if awaitsContinue { try await sayContinue() }
    var bytes: [UInt8] = []
    while let part = try await next() {
      guard bytes.count + part.readableBytes <= limit else { return nil }
      bytes.append(contentsOf: part.readableBytesView)
    }
    return bytes
  }

  /// Whether the rest is known to be short enough to be read over, so that the next request can be
  /// found. A client that still waits to be told to go on may or may not send it.
  func canBeDropped(_ limit: Int) -> Bool {
    isWhole || (!awaitsContinue && !isBroken && announced.map { $0 <= limit } ?? false)
  }

  /// Reads over the rest.
  /// - Returns: whether the end was found.
  func drop() async throws -> Bool {
    do {
      while try await next() != nil {}
      return true
    } catch is RequestFault {
      return false
    }
  }

  private func sayContinue() async throws {
    awaitsContinue = false
    try await writer.writeContinue()
  }

  /// Nil at its end.
  ///
  /// - Throws: `RequestFault`, which is `.gone` when the connection ends before the body does; any
  ///   other error is not the client's, such as the task's being cancelled.
  private func next() async throws -> ByteBuffer? {
    guard !isWhole else { return nil }
    do {
      switch try await parts.next() {
      case .body(let bytes): return bytes
      case .end, .head:
        isWhole = true
        return nil
      case .broken(let broken): throw broken.fault
      case nil: throw RequestFault.gone
      }
    } catch {
      isBroken = true
      throw error
    }
  }
}
