/// Counts the parts of a file, and refuses more than any device writes.
///
/// A message can be a single byte in the file and a hundred bytes in memory, so a small hostile
/// file could use up the memory. The limits are far above what any device writes.
struct FITAllowance {
  /// How many more records, laps, events and lengths are accepted. A million is 11 days at one
  /// record per second.
  private var parts = 1_000_000

  /// How many more sessions are accepted; a decathlon with its transitions has 19.
  private var sessions = 100

  /// How many more segments are accepted; a long swim with a heart rate strap has five.
  private var segments = 1_000

  /// Counts a message; false if there are too many of its kind.
  mutating func admits(_ message: FITMessageNumber) -> Bool {
    switch message {
    case .session: FITAllowance.take(&sessions)
    case .record, .lap, .event, .length: FITAllowance.take(&parts)
    default: true
    }
  }

  /// Counts a segment; false if there are too many.
  mutating func admitsSegment() -> Bool {
    FITAllowance.take(&segments)
  }

  private static func take(_ left: inout Int) -> Bool {
    left -= 1
    return left >= 0
  }
}
