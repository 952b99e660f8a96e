import ArgumentParser
import Migrator
import Testing
import Words

@testable import Commands

/// What people read while and after migrations run.
struct MigrationTextTests {
  private let title = MigrationTitle(number: 7, name: "sports")

  @Test func progressNamesCountRateAndTimeLeft() {
    let start = ContinuousClock.now
    var pace = Pace(total: 50_000, done: 0, at: start)
    #expect(pace.inWords == "0 of 50000 documents")
    pace.advance(to: 10_000, at: start + .seconds(2))
    #expect(pace.inWords == "10000 of 50000 documents, 5000/s, 8 s left")
    pace.advance(to: 50_000, at: start + .seconds(10))
    #expect(pace.inWords == "50000 of 50000 documents, 5000/s")
  }

  @Test func eachEventIsASentence() {
    let sentences = [
      MigrationEvent.began(title, .up, after: 0, of: 3), .began(title, .up, after: 2, of: 3),
      .step(3, of: 3, "drop the collection old"), .ended(title, .down),
    ].map(\.sentence)
    #expect(
      sentences == [
        "0007-sports up: 3 steps", "0007-sports up: goes on behind 2 of 3 steps",
        "  3 of 3: drop the collection old", "0007-sports is taken back",
      ])
  }

  @Test(arguments: [
    (MigrationRefusal.pending([.init(number: 1, name: "a")]), Words.ExitStatus.needsAction),
    (.noSuchMigration(9), .notFound), (.lockLost, .conflict),
    (.stopped(.init(number: 1, name: "a"), .up, done: 0, of: 1), .failed),
  ])
  func aRefusalKnowsHowTheProgramEnds(_ refusal: MigrationRefusal, _ status: Words.ExitStatus) {
    #expect(MigrateCommands.ending(for: refusal).status == status)
    #expect(MigrateCommands.ending(for: refusal).text == "Error: \(refusal)")
  }

  @Test func manyMigrationsAreNamedByTheFirstAndTheLast() {
    let titles = (1...9).map { MigrationTitle(number: $0, name: "m") }
    #expect("\(MigrationRefusal.pending(titles))".contains("0001-m to 0009-m (9 migrations)"))
    #expect("\(MigrationRefusal.pending(Array(titles.prefix(2))))".contains("0001-m and 0002-m"))
  }

  @Test(arguments: [
    ["new", "Sports"], ["new", "sports-"], ["new"], ["down", "--steps", "0"], ["up", "--to", "x"],
  ])
  func refusesWhatItCannotDo(_ arguments: [String]) {
    #expect(throws: (any Error).self) {
      try MigrateCommands.parseAsRoot(arguments)
    }
  }
}
