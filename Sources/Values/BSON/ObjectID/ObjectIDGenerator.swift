internal import Synchronization

/// Makes identifiers that are unique in the world and strictly increasing in this process.
///
/// It reads neither clock nor randomness: seconds come with each call, the random part once.
/// Layout: MongoDB's ObjectID specification (4 bytes seconds, 5 random, 3 counter).
public final class ObjectIDGenerator: Sendable {
  private struct Last {
    var seconds: UInt32 = 0
    var counter: UInt32
  }

  private static let counterMask: UInt32 = 0xFF_FFFF

  /// 40 bits, the same for every identifier of this generator.
  private let random: UInt64
  private let last: Mutex<Last>

  /// A generator whose random part and first counter come from `source`. O(1).
  ///
  /// Make one a process, from a source that differs between processes.
  public init(using source: inout some RandomNumberGenerator) {
    random = UInt64.random(in: 0..<(1 << 40), using: &source)
    last = Mutex(Last(counter: UInt32.random(in: 0...Self.counterMask, using: &source)))
  }

  /// The next identifier, greater than every one before. O(1), under a lock.
  ///
  /// When the clock stands still or goes back, or the counter overflows within a second, the
  /// identifier's second runs ahead of the clock rather than repeat or decrease.
  public func next(atUnixSeconds seconds: UInt32) -> ObjectID {
    let made = last.withLock { last in
      last.counter = (last.counter &+ 1) & Self.counterMask
      let overflowed = last.counter == 0 && seconds <= last.seconds
      last.seconds = max(seconds, overflowed ? last.seconds &+ 1 : last.seconds)
      return last
    }
    let low = UInt32(truncatingIfNeeded: random) << 24 | made.counter
    return ObjectID(high: UInt64(made.seconds) << 32 | random >> 8, low: low)
  }
}
