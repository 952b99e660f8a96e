/// The result of one round.
package struct Round: Sendable {
  package let number: Int
  /// What exactly was done.
  package let detail: String
  /// Whether a member fell silent. Another member may then wait for it for seconds, so that MongoDB
  /// itself is often slow.
  package let silencesMember: Bool
  /// The time from the new primary (or from the healed network, if the primary stays) to the first
  /// acknowledged write; nil if none was within the limit.
  package var first: Duration?
  /// The time until every writer had an acknowledged write; nil if one had none.
  package var all: Duration?

  /// The events that the client received about the members, if it was late.
  package var heard: [String] = []
  /// How long the primary itself was slow after that moment, measured with direct writes. On a busy
  /// machine, no client can be faster. Nil if it did no write.
  package var own: Duration?

  /// When calls gave up because the client had no free connection, counted from the same moment;
  /// negative before it.
  package var starved: [Duration] = []

  package init(number: Int, detail: String, silencesMember: Bool = false) {
    self.number = number
    self.detail = detail
    self.silencesMember = silencesMember
  }

  /// The time that writes may need after there is a new primary.
  package static let limit: Duration = .seconds(3)
  /// If the primary itself is slow, the time that clients may need in addition.
  package static let margin: Duration = .seconds(1)
  /// The longest time that is ever excused.
  package static let bound: Duration = .seconds(30)

  /// How much longer the slowest writer needed than the primary itself; nil if one had no write.
  package var behind: Duration? {
    guard let all, own != nil else { return nil }
    return behindOwn(all)
  }

  /// How much later than the primary's own writes a moment of the round is; zero when there were none
  /// to compare with.
  private func behindOwn(_ moment: Duration) -> Duration {
    own.map { max(.zero, moment - $0) } ?? .zero
  }

  /// Whether every writer wrote again soon enough.
  package var isInTime: Bool { isInTime(first) && isInTime(all) }

  /// The failures for which the client is responsible, as sentences. While there is no primary, or it
  /// is slow itself, all connections wait for it, and so do calls that wait for a connection. What is
  /// late after that is the client's fault: a call still without a connection, and a writer far
  /// behind.
  package var ownFaults: [String] {
    var faults: [String] = []
    let late = starved.filter { behindOwn($0) > Self.limit }
    if !late.isEmpty {
      faults.append(
        "\(late.count) calls found no connection free, though the primary was quick again")
    }
    if let behind, behind > Self.limit {
      faults.append("writers were \(behind) behind the primary's own writes")
    }
    return faults
  }

  /// Whether it is in time only because the primary itself was slow.
  package var isExcused: Bool { isInTime && ![first, all].allSatisfy(isWithinLimit) }

  /// A sentence if more than a fifth of the rounds in which no member fell silent were excused;
  /// otherwise nil.
  package static func excess(of rounds: [Round]) -> String? {
    let loud = rounds.filter { !$0.silencesMember }
    let (excused, limit) = (loud.count(where: \.isExcused), max(1, loud.count / 5))
    guard excused > limit else { return nil }
    return "\(excused) of \(loud.count) rounds with no silent member were excused, \(limit) may be"
  }

  private func isInTime(_ time: Duration?) -> Bool {
    guard let time, time <= Self.bound else { return false }
    return isWithinLimit(time) || own.map { time - $0 <= Self.margin } ?? false
  }

  private func isWithinLimit(_ time: Duration?) -> Bool { time.map { $0 <= Self.limit } ?? false }

  /// The median and the maximum of times; nil counts as the longest.
  package static func figures(_ times: [Duration?]) -> (median: Duration?, greatest: Duration?) {
    let sorted = times.sorted { first, second in
      guard let first else { return false }
      return second.map { first < $0 } ?? true
    }
    guard let last = sorted.last else { return (nil, nil) }
    return (sorted[(sorted.count - 1) / 2], last)
  }
}
