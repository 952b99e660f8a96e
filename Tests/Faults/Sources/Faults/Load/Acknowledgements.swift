import Synchronization

/// When writes were acknowledged, since the round began.
final class Acknowledgements: Sendable {
  private let times = Mutex<[String: [ContinuousClock.Instant]]>([:])

  func note(_ writer: String) { times.withLock { $0[writer, default: []].append(.now) } }

  func forget() { times.withLock { $0 = [:] } }

  /// When the first writer had a write acknowledged after this moment; nil when none had yet.
  func first(after moment: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    firsts(after: moment).min()
  }

  /// When the last of so many writers had its first write acknowledged after this moment; nil when
  /// one of them had none yet.
  func all(_ count: Int, after moment: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    let firsts = firsts(after: moment)
    return firsts.count == count ? firsts.max() : nil
  }

  private func firsts(after moment: ContinuousClock.Instant) -> [ContinuousClock.Instant] {
    times.withLock(\.self).values.compactMap { $0.first { $0 > moment } }
  }
}
