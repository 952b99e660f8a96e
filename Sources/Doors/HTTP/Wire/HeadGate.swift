import NIOCore

/// Reads the head of each request line by line before the library's decoder does, which knows no
/// status but 400 and forgives more than RFC 9112 allows.
///
/// Bodies pass it in pieces that end where a body may end, so that it sees where the next head
/// begins.
final class HeadGate: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = Never

  /// Told to whoever comes after: the first byte of a head is here.
  struct HeadBegan {}
  /// Told by whoever comes after: the decoder has seen the end of the request.
  struct RequestEnded {}

  fileprivate enum Stage {
    case head
    /// So many bytes of the body are to come.
    case body(Int)
    case chunks
    case over
  }

  private let limits: ConnectionLimits
  private var stage = Stage.head
  private var head: HeadCollector
  /// The line that has not ended yet.
  private var line: [UInt8] = []
  /// Whether it was said that a head began.
  private var hasBegun = false

  init(limits: ConnectionLimits) {
    self.limits = limits
    head = HeadCollector(limits: limits)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var buffer = unwrapInboundIn(data)
    do throws(RequestFault) {
      while buffer.readableBytes > 0 { try pass(&buffer, context) }
    } catch {
      fail(error, context)
    }
    announceHead(context)
  }

  func triggerUserOutboundEvent(
    context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
  ) {
    guard event is RequestEnded else {
      return context.triggerUserOutboundEvent(event, promise: promise)
    }
    stage = .head
    promise?.succeed()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .head = stage, event as? ChannelEvent == .inputClosed, isWithinHead {
      fail(.malformed("The connection ended in the middle of a head."), context)
    }
    context.fireUserInboundEventTriggered(event)
  }
}

extension HeadGate {
  private func pass(
    _ buffer: inout ByteBuffer, _ context: ChannelHandlerContext
  ) throws(RequestFault) {
    switch stage {
    case .head: try takeLine(from: &buffer, context)
    case .body(let rest):
      guard rest > 0 else { throw .malformed("The body does not end where it should.") }
      let count = min(rest, buffer.readableBytes)
      stage = .body(rest - count)
      forward(count, of: &buffer, context)
    case .chunks:
      // A chunked body can only end with a line.
      let end = buffer.readableBytesView.firstIndex(of: .lineFeed)
      forward(end.map { $0 + 1 - buffer.readerIndex } ?? buffer.readableBytes, of: &buffer, context)
    case .over: buffer.clear()
    }
  }

  private func takeLine(
    from buffer: inout ByteBuffer, _ context: ChannelHandlerContext
  ) throws(RequestFault) {
    let end = buffer.readableBytesView.firstIndex(of: .lineFeed)
    let count = end.map { $0 + 1 - buffer.readerIndex } ?? buffer.readableBytes
    line += buffer.readBytes(length: count) ?? []
    try head.checkSize(adding: line.count)
    guard end != nil else { return }
    defer { line = [] }
    guard let whole = try head.take(line) else { return }
    hasBegun = false
    head = HeadCollector(limits: limits)
    stage = whole.framing.stage
    context.fireChannelRead(wrapInboundOut(ByteBuffer(bytes: whole.bytes)))
  }

  private func forward(
    _ count: Int, of buffer: inout ByteBuffer, _ context: ChannelHandlerContext
  ) {
    guard let slice = buffer.readSlice(length: count) else { return }
    context.fireChannelRead(wrapInboundOut(slice))
  }

  private var isWithinHead: Bool { !(head.isEmpty && line.isEmpty) }

  private func announceHead(_ context: ChannelHandlerContext) {
    guard case .head = stage, !hasBegun, isWithinHead else { return }
    hasBegun = true
    context.fireUserInboundEventTriggered(HeadBegan())
  }

  private func fail(_ fault: RequestFault, _ context: ChannelHandlerContext) {
    stage = .over
    context.fireErrorCaught(BrokenRequest(fault: fault, line: head.line))
  }
}

extension Framing {
  fileprivate var stage: HeadGate.Stage {
    switch self {
    case .length(let count): .body(count)
    case .chunked: .chunks
    }
  }
}
