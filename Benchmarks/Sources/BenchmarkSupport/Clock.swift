import Foundation

/// What counts as the time that something takes.
package enum Clock {
  /// The processor time that this process has had: what other programs take is not counted.
  case processor
  /// The time that went by: for work that another program, such as a server, does with us.
  case wall

  /// What it shows now; only differences mean something.
  package var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(self == .wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
