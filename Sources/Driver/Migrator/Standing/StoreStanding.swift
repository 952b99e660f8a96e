/// How a store stands to the migrations of a program.
package struct StoreStanding: Hashable, Sendable {
  /// How it stands to one migration.
  package enum State: Hashable, Sendable {
    case pending
    case applied
    /// Applied, and its file says something else now.
    case changed
    /// Left in the middle, behind so many steps.
    case underWay(Direction, done: Int)
    /// Applied, and the program has no file of it.
    case unknown
  }

  /// One migration, of the program or of the store.
  package struct Line: Hashable, Sendable {
    package let title: MigrationTitle
    package let phase: Migration.Phase
    package let state: State
    /// How many steps up there are; nil when the program does not know it.
    package let steps: Int?
    /// When the store last noted something, in milliseconds since 1970; nil when it never did.
    package let changedAt: Int64?
  }

  /// In the order of their numbers.
  package let lines: [Line]
  /// Who is migrating; nil when nobody is.
  package let holder: MigrationLockHolder?

  init(_ migrations: [Migration], _ entries: [JournalEntry], holder: MigrationLockHolder?) {
    let known = Dictionary(migrations.map { ($0.number, $0) }) { first, _ in first }
    let noted = Dictionary(entries.map { ($0.title.number, $0) }) { first, _ in first }
    lines = Set(known.keys).union(noted.keys).sorted().compactMap {
      Line(known[$0], noted[$0])
    }
    self.holder = holder
  }

  /// Nothing is applied: so stands a store that is not there.
  package init(without migrations: [Migration]) {
    self.init(migrations, [], holder: nil)
  }

  func titles(_ isMeant: (State) -> Bool) -> [MigrationTitle] {
    lines.filter { isMeant($0.state) }.map(\.title)
  }
}

extension StoreStanding.Line {
  /// Nil without both.
  fileprivate init?(_ migration: Migration?, _ entry: JournalEntry?) {
    guard let title = migration?.title ?? entry?.title,
      let phase = migration?.phase ?? entry?.phase
    else { return nil }
    self.title = title
    self.phase = phase
    steps = migration?.up.count
    changedAt = entry?.changedAt
    state =
      switch (migration, entry) {
      case (nil, _): .unknown
      case (_, nil): .pending
      case (let migration?, let entry?):
        if let direction = entry.underWay {
          .underWay(direction, done: entry.done)
        } else {
          migration.checksum == entry.checksum ? .applied : .changed
        }
      }
  }
}

extension StoreStanding {
  /// What a server of this program must wait for; empty when the store is ready.
  package var lacking: [MigrationTitle] {
    titles { state in
      if case .underWay = state { return true }
      return state == .pending
    }
  }

  /// Why a server of this program cannot work on the store; nil when it can.
  package var servingRefusal: MigrationRefusal? {
    if !lacking.isEmpty { return .pending(lacking) }
    let contracts = lines.filter { $0.state == .unknown && $0.phase == .contract }.map(\.title)
    return contracts.isEmpty ? nil : .unknownContract(contracts)
  }

  /// Those whose files have changed since.
  package var changed: [MigrationTitle] { titles { $0 == .changed } }
}
