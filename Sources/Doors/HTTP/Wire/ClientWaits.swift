import NIOCore

/// What a connection is waiting for from its client, and until when.
///
/// Pure: times are arguments, and `ConnectionWatch` acts on the result.
struct ClientWaits {
  private let limits: ConnectionLimits
  private var incoming = Incoming.nothing
  /// Set while answers are being sent; those of pipelined requests go out together.
  private var outgoing: Transfer?
  private var answersUnderWay = 0
  /// Requests that have begun to come and have no whole answer yet.
  private var owed = 0
  /// When the client is to have said something while there is nothing to answer.
  private var patience: NIODeadline
  /// Set once nothing more is said to the client.
  private var lastWord: NIODeadline?
  /// Whether further input is ignored.
  private(set) var isOver = false

  private enum Incoming {
    case nothing
    case head(since: NIODeadline)
    case body(Transfer)
  }

  private struct Transfer {
    let since: NIODeadline
    var bytes = 0
  }

  init(limits: ConnectionLimits, now: NIODeadline = .now()) {
    self.limits = limits
    patience = now + TimeAmount(limits.silence)
  }

  /// Nil when it is not the client that is waited for.
  var deadline: NIODeadline? {
    if let outgoing { return limits.end(of: outgoing.bytes, since: outgoing.since) }
    if let lastWord { return lastWord + TimeAmount(limits.linger) }
    switch incoming {
    case .head(let since): return since + TimeAmount(limits.head)
    case .body(let body): return limits.end(of: body.bytes, since: body.since)
    case .nothing: return owed == 0 ? patience : nil
    }
  }

  /// Whether it is a request that is waited for, rather than the next one, or an answer's way.
  var isReceiving: Bool {
    if case .nothing = incoming { return false }
    return outgoing == nil && lastWord == nil
  }

  var isInBody: Bool {
    if case .body = incoming { true } else { false }
  }

  /// Whether nothing has come of a request yet, and everything before it is answered.
  var isIdle: Bool {
    if case .nothing = incoming { owed == 0 && !isOver } else { false }
  }

  /// Whether the connection can be closed without anybody noticing.
  var isQuiet: Bool { owed == 0 && !isInBody && lastWord == nil }
}

extension ClientWaits {
  mutating func headBegan(now: NIODeadline = .now()) {
    if case .nothing = incoming { incoming = .head(since: now) }
  }

  mutating func headEnded(now: NIODeadline = .now()) {
    owed += 1
    incoming = .body(Transfer(since: now))
  }

  mutating func received(_ count: Int) {
    guard case .body(var body) = incoming else { return }
    body.bytes += count
    incoming = .body(body)
  }

  mutating func requestEnded() {
    incoming = .nothing
  }

  /// The request that is coming cannot be read on. It is owed an answer all the same.
  mutating func failed() {
    if !isInBody { owed += 1 }
    incoming = .nothing
    isOver = true
  }

  mutating func answerBegan(now: NIODeadline = .now()) {
    answersUnderWay += 1
    outgoing = outgoing ?? Transfer(since: now)
  }

  mutating func answering(_ count: Int) {
    outgoing?.bytes += count
  }

  /// A whole answer has left.
  mutating func answered(now: NIODeadline = .now()) {
    owed = max(0, owed - 1)
    answersUnderWay = max(0, answersUnderWay - 1)
    if answersUnderWay == 0 { outgoing = nil }
    patience = now + TimeAmount(limits.idle)
    if lastWord != nil { lastWord = now }
  }

  mutating func saidLastWord(now: NIODeadline = .now()) {
    lastWord = now
    isOver = true
  }
}

extension ConnectionLimits {
  fileprivate func end(of bytes: Int, since start: NIODeadline) -> NIODeadline {
    start + TimeAmount(time(toMove: bytes))
  }
}
