import Statistics
import Testing

/// Means and spreads of many draws. The bounds are five standard errors wide, and the draws always
/// the same.
@Suite struct DistributionTests {
  private let count = 20_000

  private func moments(_ draw: (inout RandomStream) -> Double) -> (mean: Double, sd: Double) {
    var stream = RandomStream(seed: 1)
    let drawn = (0..<count).map { _ in draw(&stream) }
    let mean = drawn.reduce(0, +) / Double(count)
    let variance = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    return (mean, variance.squareRoot())
  }

  @Test func normalNumbersHaveTheirMeanAndSpread() {
    let found = moments { $0.normal(mean: 70, sd: 9) }
    #expect(abs(found.mean - 70) < 0.32)
    #expect(abs(found.sd - 9) < 0.23)
  }

  @Test func halfOfTheLogNormalNumbersAreBelowTheMedian() {
    let below = moments { $0.logNormal(median: 1.2, sigma: 0.4) < 1.2 ? 1 : 0 }
    #expect(abs(below.mean - 0.5) < 0.018)
    let logarithms = moments { PortableMath.log($0.logNormal(median: 1.2, sigma: 0.4)) }
    #expect(abs(logarithms.sd - 0.4) < 0.01)
  }

  @Test func aBoundedNormalNumberIsWithinItsBounds() {
    var stream = RandomStream(seed: 2)
    for _ in 0..<count {
      #expect((12...80).contains(stream.normal(mean: 36, sd: 10, in: 12...80)))
    }
  }

  @Test func aRangeFarFromTheMeanGivesItsNearerEnd() {
    var stream = RandomStream(seed: 5)
    #expect(stream.normal(mean: 5_000, sd: 1, in: 48...160) == 160)
    #expect(stream.normal(mean: -1e308, sd: 1_000, in: 48...160) == 48)
  }

  @Test func unitsAreEvenAndBelowOne() {
    let found = moments { $0.unit() }
    #expect(abs(found.mean - 0.5) < 0.011)
    #expect(abs(found.sd - 0.288_675) < 0.005)
    var stream = RandomStream(seed: 3)
    for _ in 0..<count { #expect((0..<1).contains(stream.unit())) }
  }

  @Test func choicesComeAsOftenAsTheyWeigh() {
    let found = moments { $0.choice(weighted: [(1, 3), (0, 1)]) }
    #expect(abs(found.mean - 0.75) < 0.016)
    let never = moments { $0.choice(weighted: [(1, 0), (0, 1)]) }
    #expect(never.mean == 0)
  }

  @Test func wholeNumbersCoverTheirRangeEvenly() {
    var stream = RandomStream(seed: 4)
    var counts = [Int: Int]()
    for _ in 0..<count { counts[stream.integer(in: -2...2), default: 0] += 1 }
    #expect(counts.keys.sorted() == [-2, -1, 0, 1, 2])
    #expect(counts.values.allSatisfy { abs($0 - count / 5) < 300 })
    #expect(stream.integer(in: 5...5) == 5)
  }
}
