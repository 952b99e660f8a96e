import Checking
import Testing

/// The check of the change streams can fail.
@Suite struct StreamVerdictTests {
  private let happened = [
    ChangeRecord(.insert, of: "a", in: "things"),
    ChangeRecord(.update, of: "a", in: "things", version: 1),
    ChangeRecord(.update, of: "a", in: "things", version: 2),
  ]

  @Test func whatHappenedOnceEachInOrderPasses() {
    #expect(StreamVerdict("all", seen: happened, happened: happened).breaches == [])
  }

  @Test func aGapIsSeen() {
    let verdict = StreamVerdict("all", seen: [happened[0], happened[2]], happened: happened)
    #expect(verdict.missed == ["all: update of things/a, version 1 never came"])
    #expect(verdict.breaches.count == 1)
  }

  @Test func aMissingEndIsSeen() {
    #expect(StreamVerdict("all", seen: [happened[0]], happened: happened).missed.count == 2)
  }

  @Test func aRepetitionIsSeen() {
    let seen = [happened[0], happened[1], happened[1], happened[2]]
    let verdict = StreamVerdict("all", seen: seen, happened: happened)
    #expect(verdict.repeated == ["all: update of things/a, version 1 came again"])
    #expect(verdict.breaches.count == 1)
  }

  @Test func anotherOrderIsSeen() {
    let seen = [happened[0], happened[2], happened[1]]
    #expect(StreamVerdict("all", seen: seen, happened: happened).wrong.count == 1)
  }

  @Test func whatNeverHappenedIsSeen() {
    let seen = happened + [ChangeRecord(.insert, of: "b", in: "things")]
    #expect(StreamVerdict("all", seen: seen, happened: happened).wrong.count == 1)
  }
}
