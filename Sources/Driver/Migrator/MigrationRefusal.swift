/// Why migrations were not run, or stopped. Whatever was done until then is kept and noted.
package enum MigrationRefusal: Error, Hashable, Sendable {
  /// Files of applied migrations say something else than when they were applied.
  case changed([MigrationTitle])
  /// A later migration is applied already, so the first would come too late.
  case outOfOrder(pending: MigrationTitle, applied: MigrationTitle)
  /// The store has a migration of which this program has no file.
  case unknown([MigrationTitle])
  /// It was left in the middle, and must be finished in the same direction.
  case underWay(MigrationTitle, Direction)
  case irreversible(MigrationTitle, why: String)
  case noSuchMigration(Int)
  case notApplied(Int)
  case locked(MigrationLockHolder)
  /// Another migrator has taken the lock meanwhile.
  case lockLost
  /// It was asked to stop, and did so behind this step.
  case stopped(MigrationTitle, Direction, done: Int, of: Int)
  case failed(MigrationTitle, Direction, step: Int, StepFailure)
  /// A server of this release cannot work on the store.
  case pending([MigrationTitle])
  /// The store was changed in a way that this release does not understand.
  case unknownContract([MigrationTitle])
  case notEmpty
}

extension MigrationRefusal: CustomStringConvertible {
  /// What happened and what to do, in sentences.
  package var description: String {
    switch self {
    case .changed(let titles):
      "the file of \(titles.inWords) has changed since it was applied; restore it, or record it as"
        + " it is: brine migrate up \(titles.map { "--accept \($0.number)" }.joined(separator: " "))"
    case .outOfOrder(let pending, let applied):
      "\(pending) would come too late: \(applied) is applied already; give it a number behind that"
    case .unknown(let titles):
      "the store has \(titles.inWords), of which this release of Brine has no file; use the newer"
        + " release"
    case .underWay(let title, let direction):
      "\(title) was left in the middle; finish it first: brine migrate \(direction.rawValue)"
    case .irreversible(let title, let why): "\(title) cannot be taken back: \(why)"
    case .noSuchMigration(let number): "there is no migration \(number)"
    case .notApplied(let number):
      "migration \(number) is not applied, so there is nothing to accept"
    case .locked(let holder):
      "another migration is running: \(holder); wait for it with --wait, or, if it is surely dead,"
        + " take its lock away: brine migrate unlock --force"
    case .lockLost:
      "another migrator took the lock, since this one gave no sign of life; see brine migrate status"
    case .stopped(let title, let direction, let done, let count):
      "stopped in \(title) behind \(done) of \(count) steps, as asked; go on with: brine migrate"
        + " \(direction.rawValue)"
    case .failed(let title, let direction, let step, let failure):
      "\(title), step \(step) of \(direction.rawValue): \(failure)"
    case .pending(let titles):
      "the store lacks \(titles.inWords); see brine migrate plan, then run: brine migrate up"
    case .unknownContract(let titles):
      "the store has \(titles.inWords), which removed what this release of Brine needs; use the"
        + " newer release, or take it back with that one's: brine migrate down"
    case .notEmpty: "the store is not empty"
    }
  }
}

extension [MigrationTitle] {
  /// `0002-a and 0003-b`; the first and the last of many.
  var inWords: String {
    guard count > 3, let first, let last else {
      return map(\.description).joined(separator: count == 2 ? " and " : ", ")
    }
    return "\(first) to \(last) (\(count) migrations)"
  }
}

/// Why one step could not be done.
package enum StepFailure: Error, Hashable, Sendable {
  /// Documents do not fit what is to be checked; some of their ids.
  case misfits(collection: String, ids: [String], count: Int)
  /// Documents have the same key of an index that is to be unique; ids that clash, by key.
  case duplicates(collection: String, index: String, ids: [[String]])
  /// Something of this name is there already, and is another thing.
  case different(String)
  /// What the step works on is not there.
  case missing(String)
  /// A document does not fit what its collection's documents must be; its id.
  case refused(collection: String, id: String)
  /// Other operations held what the step needs, each time that it was tried.
  case busy(String, attempts: Int)
}

extension StepFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .misfits(let collection, let ids, let count):
      "\(count) documents of \(collection) do not fit, so it was not made strict; mend them first:"
        + " \(ids.joined(separator: ", "))" + (count > ids.count ? ", …" : "")
    case .duplicates(let collection, let index, let ids):
      "documents of \(collection) have the same key of the unique index \(index); mend them first: "
        + ids.map { $0.joined(separator: " = ") }.joined(separator: "; ")
    case .different(let what): what
    case .missing(let what): "\(what) is not there"
    case .refused(let collection, let id):
      "the document \(id) of \(collection) would no longer be what its validator asks for"
    case .busy(let what, let attempts):
      "could not \(what): in \(attempts) attempts other operations did not end; try again later"
    }
  }
}
