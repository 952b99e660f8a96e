import Mongo

/// How long commands wait that need a collection for themselves, such as `collMod`.
///
/// While one waits behind an open transaction, all other operations wait behind it. So an attempt is
/// short, and between attempts the others have their turn. The building of an index counts as
/// waiting, too, so its attempts double.
package struct LockPatience: Hashable, Sendable {
  package var attempt: Duration = .seconds(5)
  package var pause: Duration = .seconds(1)
  /// Together longer than the minute after which the server ends a transaction.
  package var attempts = 15
  package var buildAttempts = 12

  package init() {}

  /// Runs the command until it is done.
  ///
  /// - Parameters:
  ///   - what: completes "could not …".
  ///   - onWaiting: called before each further attempt, with how many there were.
  /// - Throws: `StepFailure.busy`; what the command throws for another reason.
  func run(
    _ what: String, isBuild: Bool = false, onWaiting: (Int) -> Void,
    _ command: (_ maxTime: Duration) async throws -> Void
  ) async throws {
    var limit = attempt
    let most = isBuild ? buildAttempts : attempts
    for number in 1...most {
      do {
        return try await command(limit)
      } catch let error as MongoError where error.isPassing {
        if number == most {
          throw error.isUnavailable ? error : StepFailure.busy(what, attempts: most)
        }
        onWaiting(number)
        try await ContinuousClock().sleep(for: pause)
        if isBuild { limit *= 2 }
      }
    }
  }
}

extension MongoError {
  /// Whether the command may well be done the next time: its time was over, another operation was
  /// in its way, or the server is going or coming.
  fileprivate var isPassing: Bool {
    // LockTimeout, MaxTimeMSExpired, LockBusy, WriteConflict, ConflictingOperationInProgress,
    // IndexBuildAborted, BackgroundOperationInProgressForNamespace, IndexBuildAlreadyInProgress
    let passing: Set<Int32> = [24, 46, 50, 112, 117, 276, 12_587, 314]
    // A store that nobody could reach for the client's patience is not waited for again.
    if isUnavailable { return kind != .serverSelection }
    return kind == .server && passing.contains(code)
  }
}
