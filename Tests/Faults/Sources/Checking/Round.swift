/// How one round went.
package struct Round: Sendable {
  package let number: Int
  /// What exactly was done.
  package let detail: String
  /// Whether a member fell silent, from which another may copy for seconds: MongoDB itself is slow
  /// then, and often.
  package let silencesMember: Bool
  /// From the new primary (or the healed network, where the primary stays) to the first write that
  /// was acknowledged; nil when none was within the limit.
  package var first: Duration?
  /// The same for the last of the writers.
  package var all: Duration?

  /// What the client heard of the members, where it was late.
  package var heard: [String] = []
  /// How long the primary itself was slow from that moment on with writes that were asked for
  /// directly: what no client can be faster than, on a machine that is busy with other things. Nil
  /// when it did none.
  package var own: Duration?

  /// How many calls gave up because no connection came free in the client.
  package var starved = 0

  package init(number: Int, detail: String, silencesMember: Bool = false) {
    self.number = number
    self.detail = detail
    self.silencesMember = silencesMember
  }

  /// From a new primary on writes may need so long.
  package static let limit: Duration = .seconds(3)
  /// Where the primary itself needs longer, clients may need so much more than that.
  package static let margin: Duration = .seconds(1)
  /// Nothing excuses a client that needs longer.
  package static let bound: Duration = .seconds(30)

  /// How much longer the last of the writers needed than the primary itself; nil when one of them
  /// had no write.
  package var behind: Duration? {
    guard let all, let own else { return nil }
    return max(.zero, all - own)
  }

  /// Whether every writer wrote again soon enough.
  package var isInTime: Bool { isInTime(first) && isInTime(all) }

  /// What of the round is the client's own fault, as sentences. While the primary itself is slow, all
  /// connections wait for it, and so does who waits for a connection; a primary that was quick excuses
  /// nobody, neither a call without a connection nor a writer that is far behind it.
  package var ownFaults: [String] {
    var faults: [String] = []
    if starved > 0, isWithinLimit(own) {
      faults.append("\(starved) calls found no connection free, and the primary was quick")
    }
    if let behind, behind > Self.limit {
      faults.append("writers were \(behind) behind the primary's own writes")
    }
    return faults
  }

  /// In time by the primary's own slowness alone.
  package var isExcused: Bool { isInTime && ![first, all].allSatisfy(isWithinLimit) }

  /// A fifth of the rounds may be excused where no member falls silent: nil when no more are, else
  /// what must not be, as a sentence.
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

  /// The middle one and the greatest of times; what never came counts as the longest.
  package static func figures(_ times: [Duration?]) -> (median: Duration?, greatest: Duration?) {
    let sorted = times.sorted { first, second in
      guard let first else { return false }
      return second.map { first < $0 } ?? true
    }
    guard let last = sorted.last else { return (nil, nil) }
    return (sorted[(sorted.count - 1) / 2], last)
  }
}
