import Foundation
import Statistics
import Testing

@Suite struct StandardNormalTests {
  /// The probability below the quantile, by the C library's complementary error function.
  @Test func aQuantileHasItsProbabilityBelowIt() {
    for step in 1...999 {
      let probability = Double(step) / 1000
      let below = erfc(-StandardNormal.quantile(probability) / 2.0.squareRoot()) / 2
      #expect(abs(below - probability) < 1e-15)
    }
    for exponent in 4...300 {
      let probability = pow(10, -Double(exponent))
      let below = erfc(-StandardNormal.quantile(probability) / 2.0.squareRoot()) / 2
      // The function itself is steep here: an error of z counts by about z.
      #expect(abs(below / probability - 1) < 1e-12, "10^-\(exponent)")
    }
  }

  @Test func theEndsAreInfiniteAndWhatIsNoProbabilityIsNoNumber() {
    #expect(StandardNormal.quantile(0) == -.infinity)
    #expect(StandardNormal.quantile(1) == .infinity)
    #expect(StandardNormal.quantile(0.5) == 0)
    for strange in [-0.1, 1.1, .nan] { #expect(StandardNormal.quantile(strange).isNaN) }
  }

  @Test func theUsualIntervalsHaveTheirUsualWidths() {
    #expect(abs(StandardNormal.halfWidth(ofLevel: 0.95) - 1.959_963_984_540_054) < 1e-14)
    #expect(abs(StandardNormal.halfWidth(ofLevel: 0.5) - 0.674_489_750_196_081_7) < 1e-14)
  }
}
