internal import BSON

/// How long a connection may wait for the server in one call.
///
/// A little longer than the call's deadline: the server ends the operation by then (`maxTimeMS`),
/// and a connection that gets this reply stays usable. A connection without a reply is closed,
/// because the reply could arrive during another call. The server then ends the operation where it
/// can.
struct Patience: Hashable, Sendable {
  /// How much longer than the call's caller the connection waits.
  private static let grace: Duration = .milliseconds(250)
  /// How long killing a cursor or leaving a transaction may take.
  private static let tidying: Duration = .seconds(2)

  /// Nil when only the connection's own timeout holds.
  private(set) var end: Moment?
  /// Whether the wait ends when the caller goes.
  private let dependsOnCaller: Bool
  private var hasCaller = true
  /// How long each request may take for itself; nil when all of the call have one end.
  private var span: Duration?

  static let unlimited = Patience(until: nil)

  /// Does not depend on the caller.
  static func tidying(from now: Moment = .now) -> Patience {
    Patience(end: now + tidying, dependsOnCaller: false)
  }

  /// For requests that the server may hold for this time, each of them. One may fail and be
  /// followed by others much later, when there is another primary. Does not depend on the caller.
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

  /// The milliseconds that are left: 0 when the time is over, `Int32.max` without a limit. After
  /// the caller has gone, a short time is left.
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
