internal import Synchronization

/// Makes identifiers that are unique across processes and strictly increasing within this one.
///
/// It reads neither the clock nor a source of randomness: each call is given the seconds, and
/// `init` is given the random part. The layout follows MongoDB's ObjectID specification.
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
  /// Make one generator in each process, from a source that differs between processes.
  public init(using source: inout some RandomNumberGenerator) {
    random = UInt64.random(in: 0..<(1 << 40), using: &source)
    last = Mutex(Last(counter: UInt32.random(in: 0...Self.counterMask, using: &source)))
  }

  /// The next identifier, greater than all before. `seconds` counts from 1970-01-01T00:00Z. O(1),
  /// under a lock.
  ///
  /// If `seconds` goes back, or the counter overflows within one second, the identifier's seconds
  /// run ahead of the clock, so that identifiers never repeat or decrease.
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
