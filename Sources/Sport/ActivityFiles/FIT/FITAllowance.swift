/// How much of a file is taken in before it is refused as absurd.
///
/// A message can be a single byte and grow to a hundred in memory, so a small hostile file could
/// fill a machine. The limits lie far above what any device writes.
struct FITAllowance {
  /// Records, laps, events, lengths: 11 days at one record a second.
  private var parts = 1_000_000

  /// A decathlon with its transitions has 19.
  private var sessions = 100

  /// A long swim with a strap's memory has five.
  private var segments = 1_000

  /// Takes one from what is left for messages of this kind; false if nothing is left.
  mutating func admits(_ message: FITMessageNumber) -> Bool {
    switch message {
    case .session: FITAllowance.take(&sessions)
    case .record, .lap, .event, .length: FITAllowance.take(&parts)
    default: true
    }
  }

  /// Takes one from what is left for segments; false if nothing is left.
  mutating func admitsSegment() -> Bool {
    FITAllowance.take(&segments)
  }

  private static func take(_ left: inout Int) -> Bool {
    left -= 1
    return left >= 0
  }
}
