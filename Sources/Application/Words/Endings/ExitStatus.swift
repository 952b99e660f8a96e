/// What the program tells the shell when it ends. The numbers are a promise to scripts.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case ok = 0
  case failed = 1
  /// The command line or the configuration is wrong.
  case usage = 2
  case notFound = 3
  /// Something else got there first, or is there already.
  case conflict = 4
  /// Nothing is broken, but a person must do something before it can go on.
  case needsAction = 5
}
