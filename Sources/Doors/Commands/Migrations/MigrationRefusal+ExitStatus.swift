package import Migrator
package import Words

extension MigrationRefusal: KnowsExitStatus {
  package var exitStatus: ExitStatus {
    switch self {
    case .noSuchMigration, .notApplied: .notFound
    case .locked, .lockLost, .notEmpty: .conflict
    case .stopped: .failed
    case .changed, .outOfOrder, .unknown, .underWay, .irreversible, .failed, .pending,
      .unknownContract:
      .needsAction
    }
  }
}

extension MigrationFileFaults: KnowsExitStatus {
  package var exitStatus: ExitStatus { .needsAction }
}
