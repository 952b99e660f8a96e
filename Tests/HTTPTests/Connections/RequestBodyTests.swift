import NIOCore
import NIOHTTP1
import Testing
import Time

@testable import HTTP

/// What ends the reading of a body.
@Suite struct RequestBodyTests {
  private struct Interruption: Error {}

  /// Ends after one byte of ten.
  private func body(endingWith error: (any Error)?) throws -> RequestBody {
    let (parts, source) = NIOAsyncChannelInboundStream<RequestPart>.makeTestingStream()
    source.yield(.body(ByteBuffer(string: "{")))
    error.map { source.finish(throwing: $0) } ?? source.finish()
    let (outbound, _) = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>.makeTestingWriter()
    let head = RequestHead(
      method: "POST", target: "/", minorVersion: 1, headers: ["Content-Length": "10"])
    return RequestBody(
      of: head, from: PartReader(parts), over: AnswerWriter(outbound: outbound, now: { .sample }))
  }

  @Test func theConnectionsEndMeansThatTheClientIsGone() async throws {
    let body = try body(endingWith: nil)
    await #expect(throws: RequestFault.gone) { try await body.read(upTo: 10) }
    #expect(!body.canBeDropped(10))
    #expect(try await !body.drop())
  }

  @Test func anotherErrorStaysWhatItIs() async throws {
    let body = try body(endingWith: Interruption())
    await #expect(throws: Interruption.self) { try await body.read(upTo: 10) }
    #expect(!body.canBeDropped(10))
  }

  @Test func anotherErrorIsNoEndOfABodyThatIsDropped() async throws {
    let body = try body(endingWith: Interruption())
    await #expect(throws: Interruption.self) { try await body.drop() }
  }
}
