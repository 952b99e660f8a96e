import NIOCore
import NIOHTTP1

/// Turns the decoder's parts into ours, faults among them, and ends what takes too long.
///
/// Nothing that a client does is an error of this program: what is wrong with a request becomes a
/// part of the stream, in its place behind the requests before it.
final class ConnectionWatch: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = RequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private var waits: ClientWaits
  private var alarm: Alarm?
  private let room: ConnectionRoom
  /// Nil while the connection is not idle.
  private var turn: ConnectionRoom.Turn?
  /// The server is about to stop.
  private var isStopping = false

  init(limits: ConnectionLimits, in room: ConnectionRoom) {
    waits = ClientWaits(limits: limits)
    self.room = room
  }

  func handlerAdded(context: ChannelHandlerContext) {
    alarm = Alarm(on: context.eventLoop) { [weak self] in self?.timeIsUp(context) }
    turn = room.entered(context.channel)
    update(context)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    // The alarm holds the context.
    alarm?.cancel()
    alarm = nil
    leaveTurn()
  }

  private func update(_ context: ChannelHandlerContext) {
    if isStopping, waits.isQuiet { return context.close(promise: nil) }
    if !waits.isIdle { leaveTurn() } else if turn == nil { turn = room.becameIdle(context.channel) }
    alarm?.set(waits.deadline)
  }

  private func leaveTurn() {
    turn.map(room.isBusy)
    turn = nil
  }

  /// Another connection needs the room.
  private func giveWay(_ context: ChannelHandlerContext) {
    guard waits.isIdle else { return room.stays() }
    turn = nil
    context.close(promise: nil)
  }

  private func timeIsUp(_ context: ChannelHandlerContext) {
    guard let deadline = waits.deadline, deadline <= .now() else { return update(context) }
    guard waits.isReceiving else { return context.close(promise: nil) }
    fail(BrokenRequest(fault: .tooSlow), context)
  }
}

// MARK: - From the client

extension ConnectionWatch {
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !waits.isOver else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      waits.headEnded()
      pass(.head(RequestHead(head)), context)
    case .body(let bytes):
      waits.received(bytes.readableBytes)
      return pass(.body(bytes), context)
    case .end:
      waits.requestEnded()
      context.triggerUserOutboundEvent(HeadGate.RequestEnded(), promise: nil)
      pass(.end, context)
    }
    update(context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is HeadGate.HeadBegan: waits.headBegan()
    case is ConnectionRoom.GiveWay: return giveWay(context)
    case is ChannelShouldQuiesceEvent: isStopping = true
    default: context.fireUserInboundEventTriggered(event)
    }
    update(context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A decoder that has failed once complains of every byte that follows.
    guard !waits.isOver else { return }
    switch error {
    case let broken as BrokenRequest: fail(broken, context)
    case let error as HTTPParserError:
      fail(BrokenRequest(fault: RequestFault(error, inBody: waits.isInBody)), context)
    default: context.close(promise: nil)
    }
  }

  private func fail(_ broken: BrokenRequest, _ context: ChannelHandlerContext) {
    waits.failed()
    update(context)
    pass(.broken(broken), context)
    context.fireChannelReadComplete()
  }

  private func pass(_ part: RequestPart, _ context: ChannelHandlerContext) {
    context.fireChannelRead(wrapInboundOut(part))
  }
}

// MARK: - To the client

extension ConnectionWatch {
  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      // An interim answer such as 100 is none.
      if head.status.code >= 200 { waits.answerBegan() }
      context.write(data, promise: promise)
    case .body(let body):
      waits.answering(body.readableBytes)
      context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise()
      written.futureResult.assumeIsolated().whenComplete { [self] _ in
        waits.answered()
        update(context)
      }
      context.write(data, promise: written)
    }
    update(context)
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if mode == .output { waits.saidLastWord() }
    context.close(mode: mode, promise: promise)
    if mode == .output { update(context) }
  }
}
