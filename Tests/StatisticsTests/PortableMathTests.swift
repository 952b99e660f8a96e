import Foundation
import Statistics
import Testing

/// Beside the C library's functions, which are right to about one unit in the last place.
@Suite struct PortableMathTests {
  private func isClose(_ ours: Double, _ theirs: Double, units: Double = 4) -> Bool {
    abs(ours - theirs) <= units * theirs.ulp
  }

  @Test func expIsRightOverItsRange() {
    for step in -7_079...7_089 {
      let x = Double(step) / 10 + 0.037
      #expect(isClose(PortableMath.exp(x), exp(x)), "exp(\(x))")
    }
    #expect(PortableMath.exp(0) == 1)
    #expect(PortableMath.exp(-800) == 0)
    #expect(PortableMath.exp(800) == .infinity)
    #expect(PortableMath.exp(.nan).isNaN)
  }

  @Test func logIsRightOverItsRange() {
    for step in -3_000...3_000 {
      let x = pow(10, Double(step) / 10.07)
      #expect(isClose(PortableMath.log(x), log(x)), "log(\(x))")
    }
    for step in -1_000...1_000 where step != 0 {
      let x = 1 + Double(step) / 4_001
      #expect(isClose(PortableMath.log(x), log(x)), "log(\(x))")
    }
    #expect(PortableMath.log(1) == 0)
    #expect(isClose(PortableMath.log(.leastNonzeroMagnitude), log(.leastNonzeroMagnitude)))
    #expect(PortableMath.log(0) == -.infinity)
    #expect(PortableMath.log(.infinity) == .infinity)
    #expect(PortableMath.log(-1).isNaN && PortableMath.log(.nan).isNaN)
  }

  @Test func cosineIsRightAllTheWayRound() {
    for step in -4_000...4_000 {
      let turns = Double(step) / 1_000
      #expect(abs(PortableMath.cosine(turns: turns) - cos(turns * 2 * .pi)) < 1e-14)
    }
    #expect(PortableMath.cosine(turns: 0.5) == -1)
    #expect(PortableMath.cosine(turns: .nan).isNaN)
    #expect(PortableMath.cosine(turns: .infinity).isNaN)
  }
}
