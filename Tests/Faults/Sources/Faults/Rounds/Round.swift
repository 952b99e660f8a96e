/// How one round went.
struct Round: Sendable {
  let number: Int
  /// What exactly was done.
  let detail: String
  /// From the new primary (or the healed network, where the primary stays) to the first write that
  /// was acknowledged; nil when none was within the limit.
  var first: Duration?
  /// The same for the last of the writers.
  var all: Duration?

  /// What the client heard of the members, where it was late.
  var heard: [String] = []
  /// How long the primary itself took at that moment for a write that was asked for directly: what
  /// no client can be faster than, on a machine that is busy with other things. Nil when it could
  /// not.
  var own: Duration?

  /// From a new primary on writes may need so long.
  static let limit: Duration = .seconds(3)
  /// Where the primary itself needs longer, clients may need so much more than that.
  static let margin: Duration = .seconds(1)

  /// How much longer clients needed than the primary itself; nil when one of them had no write.
  var behind: Duration? {
    guard let first, let own else { return nil }
    return max(.zero, first - own)
  }

  var isInTime: Bool {
    guard let first else { return false }
    return first <= Self.limit || behind.map { $0 <= Self.margin } ?? false
  }
}
