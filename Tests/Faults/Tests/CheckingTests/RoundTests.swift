import Checking
import Testing

/// A late round is seen, and whose fault it is.
@Suite struct RoundTests {
  private func round(first: Double?, own: Double?) -> Round {
    var round = Round(number: 1, detail: "killed")
    round.first = first.map { .seconds($0) }
    round.own = own.map { .seconds($0) }
    return round
  }

  @Test func threeSecondsAreInTime() {
    #expect(round(first: 3, own: 0.1).isInTime)
    #expect(round(first: 3, own: nil).isInTime)
  }

  @Test func moreIsLate() {
    #expect(!round(first: 3.1, own: 0.1).isInTime)
    #expect(!round(first: 3.1, own: nil).isInTime)
    #expect(!round(first: nil, own: 0.1).isInTime)
  }

  @Test func nobodyIsFasterThanThePrimaryItself() {
    #expect(round(first: 9.5, own: 9).isInTime)
    #expect(!round(first: 10.1, own: 9).isInTime)
  }

  @Test func whatNeverCameIsTheLongest() {
    let figures = Round.figures([.seconds(2), nil, .seconds(1)])
    #expect(figures.median == .seconds(2) && figures.greatest == nil)
  }
}
