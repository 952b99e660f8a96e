internal import BSON

/// How long a connection may wait for the server in one call.
///
/// A little longer than the call's deadline, for the server ends what it does by then (`maxTimeMS`),
/// and a connection that hears so lives on. One that hears nothing is closed, for its answer could
/// come in the middle of another call; the server then ends what it does for it where it can.
struct Patience: Hashable, Sendable {
  /// How much longer than the call's caller the connection waits.
  private static let grace: Duration = .milliseconds(250)
  /// What killing a cursor or leaving a transaction may take.
  private static let tidying: Duration = .seconds(2)

  /// Nil when nothing presses but the connection's own timeout.
  private(set) var end: Moment?
  /// Whether the caller's leaving ends it.
  private let dependsOnCaller: Bool
  private var hasCaller = true
  /// How long each request may take for itself; nil when all of the call have one end.
  private var span: Duration?

  static let unlimited = Patience(until: nil)

  /// Does not ask for the caller.
  static func tidying(from now: Moment = .now) -> Patience {
    Patience(end: now + tidying, dependsOnCaller: false)
  }

  /// For requests that the server may take so long to answer, each of them: one may fail and be
  /// followed by others much later, when there is another primary. Does not ask for the caller.
  static func waiting(
    for duration: Duration, from now: Moment = .now
  ) -> Patience {
    var patience = Patience(end: nil, dependsOnCaller: false)
    patience.span = min(duration, .longest) + tidying
    patience.beginRequest(now: now)
    return patience
  }

  /// A request is about to be sent.
  mutating func beginRequest(now: @autoclosure () -> Moment = .now) {
    if let span { end = now() + span }
  }

  init(until deadline: Moment?) {
    self.init(end: deadline.map { $0 + Self.grace }, dependsOnCaller: true)
  }

  private init(end: Moment?, dependsOnCaller: Bool) {
    self.end = end
    self.dependsOnCaller = dependsOnCaller
  }

  /// 0 when it is over; `Int32.max` when nothing presses. From when the caller is first said to be
  /// gone, it lasts a little longer.
  mutating func millisecondsLeft(
    isCallerWaiting: Bool, now: @autoclosure () -> Moment = .now
  ) -> Int32 {
    if dependsOnCaller, hasCaller, !isCallerWaiting {
      hasCaller = false
      let soon = now() + Self.grace
      end = min(end ?? soon, soon)
    }
    // Most calls have no end, and asking a clock may be a call into the kernel.
    guard let end else { return .max }
    return Int32(clamping: max(.zero, now().duration(to: end)).milliseconds)
  }
}

extension BSONDocument {
  /// The same command or options with the time that is left as `maxTimeMS`, unless they name one.
  func bounded(by deadline: Moment?) throws(MongoError) -> BSONDocument {
    guard let deadline, !contains(key: "maxTimeMS") else { return self }
    // Rounded up, so that the server never gives up before its caller does; 0 would be no limit. It
    // refuses what 32 bits do not hold.
    let left = Moment.now.duration(to: deadline).millisecondsRoundedUp
    let limit = Swift.min(Swift.max(left, 1), Int64(Int32.max))
    do { return try setting("maxTimeMS", to: .int64(limit)) } catch {
      throw .invalidArgument(error)
    }
  }
}
