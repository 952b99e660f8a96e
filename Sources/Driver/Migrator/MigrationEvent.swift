/// What happens while migrations run, for whoever watches.
package enum MigrationEvent: Sendable {
  case began(MigrationTitle, Direction, after: Int, of: Int)
  /// A step is about to be done; from 1.
  case step(Int, of: Int, String)
  case documents(Pace)
  /// Other operations are in the way, after so many attempts.
  case waiting(String, attempts: Int)
  case ended(MigrationTitle, Direction)
  case waitsForLock(MigrationLockHolder)
  /// The holder had left it behind.
  case tookLock(from: MigrationLockHolder)
}
