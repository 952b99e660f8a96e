import Checking
import Testing

/// A late round is noticed, and attributed to the client or to the primary.
@Suite struct RoundTests {
  private func round(first: Double?, all: Double?, own: Double?) -> Round {
    var round = Round(number: 1, detail: "killed")
    round.first = first.map { .seconds($0) }
    round.all = all.map { .seconds($0) }
    round.own = own.map { .seconds($0) }
    return round
  }

  @Test func threeSecondsAreInTime() {
    for round in [round(first: 3, all: 3, own: 0.1), round(first: 1, all: 3, own: nil)] {
      #expect(round.isInTime && !round.isExcused)
    }
  }

  @Test func moreIsLate() {
    #expect(!round(first: 3.1, all: 3.1, own: 0.1).isInTime)
    #expect(!round(first: 3.1, all: 3.1, own: nil).isInTime)
    #expect(!round(first: nil, all: nil, own: 0.1).isInTime)
  }

  @Test func oneLateWriterIsLate() {
    #expect(!round(first: 1, all: 3.1, own: 0.1).isInTime)
    #expect(!round(first: 1, all: 3.1, own: nil).isInTime)
    #expect(!round(first: 1, all: nil, own: 29).isInTime)
  }

  @Test func nobodyIsFasterThanThePrimaryItself() {
    for round in [round(first: 9.5, all: 10, own: 9), round(first: 1, all: 10, own: 9)] {
      #expect(round.isInTime && round.isExcused)
    }
    #expect(!round(first: 9.5, all: 10.1, own: 9).isInTime)
    #expect(!round(first: 9.5, all: 10.1, own: 9).isExcused)
  }

  @Test func thePrimaryExcusesNobodyForEver() {
    #expect(round(first: 30, all: 30, own: 29.5).isInTime)
    #expect(!round(first: 30, all: 30.1, own: 29.5).isInTime)
    #expect(!round(first: 60, all: 60, own: 60).isInTime)
  }

  @Test(arguments: [(1, 1), (9, 1), (10, 2), (20, 4)])
  func aFifthOfTheRoundsMayBeExcused(_ count: Int, _ limit: Int) {
    let excused = round(first: 9, all: 9, own: 9)
    let swift = round(first: 1, all: 1, own: 1)
    func excess(_ number: Int) -> String? {
      Round.excess(of: (0..<count).map { $0 < number ? excused : swift })
    }
    #expect(excess(limit) == nil)
    #expect(limit == count || excess(limit + 1) != nil)
  }

  @Test func silentMembersMayExcuseEveryRound() {
    var round = Round(number: 1, detail: "silenced", silencesMember: true)
    (round.first, round.all, round.own) = (.seconds(9), .seconds(9), .seconds(9))
    #expect(round.isExcused && Round.excess(of: [round, round, round]) == nil)
  }

  @Test(arguments: [(0.1, 3, false), (0.1, 3.2, true), (9, 12, false), (9, 12.1, true)])
  func callsMayFindNoConnectionForThreeSecondsAfterThePrimaryIsQuick(
    _ own: Double, _ end: Double, _ isFault: Bool
  ) {
    var round = round(first: own, all: own, own: own)
    #expect(round.ownFaults.isEmpty)
    round.starved = [.seconds(end), .seconds(own)]
    #expect(round.ownFaults.isEmpty != isFault)
  }

  /// It waited while there was no primary at all.
  @Test func aCallMayFindNoConnectionBeforeThereIsAPrimary() {
    var round = round(first: 1, all: 1, own: 0.1)
    round.starved = [.seconds(-4)]
    #expect(round.ownFaults.isEmpty)
  }

  @Test func writersMayBeThreeSecondsBehindThePrimary() {
    #expect(round(first: 1, all: 12, own: 9).ownFaults.isEmpty)
    #expect(round(first: 1, all: 12.1, own: 9).ownFaults.count == 1)
    #expect(round(first: 1, all: 12.1, own: nil).ownFaults.isEmpty, "nothing to compare with")
  }

  @Test func whatNeverCameIsTheLongest() {
    let figures = Round.figures([.seconds(2), nil, .seconds(1)])
    #expect(figures.median == .seconds(2) && figures.greatest == nil)
  }
}
