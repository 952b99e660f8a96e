import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import Time
import Words

/// One connection: requests in, answers out, in the same order, until one side has enough.
struct HTTPConnection: ServerChildChannel {
  typealias Value = NIOAsyncChannel<RequestPart, HTTPServerResponsePart>

  let pipeline: RequestPipeline
  let limits: ConnectionLimits
  let room: ConnectionRoom
  let isStopping: @Sendable () -> Bool
  let now: @Sendable () -> Instant

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      try Self.addHandlers(to: channel.pipeline.syncOperations, limits: limits, in: room)
      return try NIOAsyncChannel(
        wrappingChannelSynchronously: channel,
        configuration: .init(isOutboundHalfClosureEnabled: true))
    }
  }

  /// The first is nearest to the socket.
  static func addHandlers(
    to pipeline: ChannelPipeline.SynchronousOperations, limits: ConnectionLimits,
    in room: ConnectionRoom
  ) throws {
    try pipeline.addHandlers([
      HTTPResponseEncoder(), NIOHTTPResponseHeadersValidator(), HeadGate(limits: limits),
      ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: limits.ofDecoder)),
      ConnectionWatch(limits: limits, in: room),
    ])
  }

  func handle(value connection: Value, logger: Logger) async {
    do {
      try await withTaskCancellationHandler {
        try await connection.executeThenClose { inbound, outbound in
          try await serve(PartReader(inbound), AnswerWriter(outbound: outbound, now: now))
        }
      } onCancel: {
        connection.channel.close(mode: .input, promise: nil)
      }
    } catch {
      // The client is gone, and with it whoever could be told.
      logger.trace("connection lost", metadata: FailureDetails.metadata(of: error))
    }
  }

  private func serve(_ parts: PartReader, _ writer: AnswerWriter) async throws {
    while let part = try await parts.next() {
      let goesOn =
        switch part {
        case .head(let head): try await serve(head, parts, writer)
        case .broken(let broken) where broken.fault == .gone: false
        case .broken(let broken): try await refuse(broken, writer)
        // An exchange reads to the end of its request, so neither stands alone.
        case .body, .end: true
        }
      guard goesOn else { break }
    }
    writer.finish()
    // Closing now could destroy the answer on its way: the client is to end first.
    while try await parts.next() != nil {}
  }

  /// - Returns: whether there may be another request.
  private func serve(
    _ head: RequestHead, _ parts: PartReader, _ writer: AnswerWriter
  ) async throws -> Bool {
    let body = RequestBody(of: head, from: parts, over: writer)
    let answer = await answer(head, body)
    let canStay = head.keepsAlive && !isStopping() && body.canBeDropped(limits.discardedBytes)
    let staysOpen = canStay && room.mayStay()
    try await writer.write(answer, to: head, staysOpen: staysOpen)
    return staysOpen ? try await body.drop() : false
  }

  private func answer(_ head: RequestHead, _ body: RequestBody) async -> Answer {
    do throws(RequestFault) {
      return await pipeline.answer(try head.request { try await body.read(upTo: $0) })
    } catch {
      let request = IncomingRequest(
        method: head.method, target: head.target, headers: head.headers)
      return await pipeline.answer(request, refusedFor: error)
    }
  }

  private func refuse(_ broken: BrokenRequest, _ writer: AnswerWriter) async throws -> Bool {
    let request = IncomingRequest(
      method: broken.line?.method ?? "", target: broken.line?.target ?? "")
    let answer = await pipeline.answer(request, refusedFor: broken.fault)
    try await writer.write(answer, to: nil, staysOpen: false)
    return false
  }
}

extension ConnectionLimits {
  /// The gate's limits come first; what the decoder counts beyond are trailers.
  fileprivate var ofDecoder: NIOHTTPDecoderLimitConfiguration {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = max(headBytes, targetBytes)
    limits.maxHeaderListSize = 2 * max(headBytes, targetBytes)
    limits.maxHeaderFieldCount = 2 * headerLines
    return limits
  }
}
