/// What was read, in a number that peers must agree on: how much, and the sum of its bytes.
struct Tally: Sendable {
  var documents = 0
  var bytes = 0
  var sum: UInt64 = 0

  /// Notes one document, or one piece of a file.
  mutating func note(_ part: some Collection<UInt8>) {
    note(size: part.count)
    for byte in part { sum &+= UInt64(byte) }
  }

  /// Notes that there was one.
  mutating func note(size: Int) {
    documents += 1
    bytes += size
  }

  var fingerprint: UInt64 { UInt64(documents) &* 1_000_003 &+ UInt64(bytes) &* 101 &+ sum }
}
