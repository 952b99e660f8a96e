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

  /// From a new primary on writes may need so long.
  static let limit: Duration = .seconds(3)

  var isInTime: Bool { first.map { $0 <= Self.limit } ?? false }
}
