import NIOCore
import NIOHTTP1
import Time

/// Puts answers on a connection.
struct AnswerWriter {
  let outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
  let now: @Sendable () -> Instant

  /// - Parameters:
  ///   - request: nil when it could not be read.
  ///   - staysOpen: whether another request can follow.
  func write(_ answer: Answer, to request: RequestHead?, staysOpen: Bool) async throws {
    var head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: answer.status))
    for field in answer.headers.fields { head.headers.add(name: field.name, value: field.value) }
    head.headers.replaceOrAdd(name: "Date", value: HTTPDate(now()).description)
    if head.status.mayHaveResponseBody {
      head.headers.replaceOrAdd(name: "Content-Length", value: String(answer.body.count))
    }
    if !staysOpen {
      head.headers.add(name: "Connection", value: "close")
    } else if request?.minorVersion == 0 {
      head.headers.add(name: "Connection", value: "keep-alive")
    }
    let hasBody = request?.method != "HEAD" && head.status.mayHaveResponseBody
    let body = ByteBuffer(bytes: hasBody ? answer.body : [])
    try await outbound.write(contentsOf: [.head(head), .body(.byteBuffer(body)), .end(nil)])
  }

  /// Tells the client to send the body that it holds back.
  func writeContinue() async throws {
    try await outbound.write(.head(HTTPResponseHead(version: .http1_1, status: .continue)))
  }

  /// Ends our side of the connection.
  func finish() {
    outbound.finish()
  }
}
