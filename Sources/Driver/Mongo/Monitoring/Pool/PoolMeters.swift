internal import Metrics

/// Counts the workers as OpenTelemetry counts a pool's connections.
///
/// Changes are recorded as differences, so no lock is needed and their order does not matter.
final class PoolMeters: Sendable {
  private let idle: Meter
  private let used: Meter
  private let maximum: Meter
  private let pending: Meter
  private let timeouts: Counter
  private let waitTime: Timer
  private let useTime: Timer
  private let size: Int

  /// For a pool whose workers are all idle.
  init(_ factory: any MetricsFactory, pool: String, size: Int) {
    let name = [("db.client.connection.pool.name", pool)]
    func meter(_ what: String, state: String? = nil) -> Meter {
      let state = state.map { [("db.client.connection.state", $0)] } ?? []
      return Meter(
        label: "db.client.connection.\(what)", dimensions: name + state, factory: factory)
    }
    func timer(_ what: String) -> Timer {
      Timer(
        label: "db.client.connection.\(what)", dimensions: name, preferredDisplayUnit: .seconds,
        factory: factory)
    }
    idle = meter("count", state: "idle")
    used = meter("count", state: "used")
    maximum = meter("max")
    pending = meter("pending_requests")
    timeouts = Counter(
      label: "db.client.connection.timeouts", dimensions: name, factory: factory)
    waitTime = timer("wait_time")
    useTime = timer("use_time")
    self.size = size
    idle.increment(by: Double(size))
    maximum.increment(by: Double(size))
  }

  /// An idle worker got something to do.
  func taken() {
    idle.decrement()
    used.increment()
  }

  /// A worker has nothing more to do.
  func rested() {
    used.decrement()
    idle.increment()
  }

  /// All workers have ended, after the last of them rested.
  func ended() {
    idle.decrement(by: Double(size))
    maximum.decrement(by: Double(size))
  }

  /// Some requests timed out while they waited.
  func timedOut(_ count: Int) { if count > 0 { timeouts.increment(by: count) } }

  /// A worker was in use for this long.
  func used(since start: Moment) {
    useTime.record(duration: start.duration(to: .now))
  }

  /// A request begins to wait for a worker.
  func waiting() -> Wait {
    pending.increment()
    return Wait(meters: self, start: .now)
  }

  /// One request's time without a worker; ended once.
  struct Wait: Sendable {
    fileprivate let meters: PoolMeters
    fileprivate let start: Moment

    /// The request got a worker.
    func ended() {
      meters.pending.decrement()
      meters.waitTime.record(duration: start.duration(to: .now))
    }

    /// The request waits no longer.
    func givenUp() { meters.pending.decrement() }
  }
}
