import TestSupport

extension SeededGenerator {
  /// Moments to wait before something is killed.
  mutating func delays(_ count: Int, in range: ClosedRange<Int>) -> [Duration] {
    (0..<count).map { _ in .milliseconds(Int.random(in: range, using: &self)) }
  }
}
