/// How often each step of a scale was met: what percentiles are read from, exactly to the step.
///
/// A server's pipeline counts the steps (`grouped`, by the value rounded to one), so that no list of
/// all values has to be sent: MongoDB 6.0 has no `$percentile`, and `$push` ends at 100 MiB.
public struct Histogram<Value: Comparable & Sendable>: Sendable {
  /// Ascending by value; each count is 1 or more.
  public let steps: [(value: Value, count: Int64)]
  /// How many values there are.
  public let total: Int64

  /// - Parameter steps: in any order; those with the same value are added up, and those without a
  ///   count are left out.
  public init(_ steps: [(value: Value, count: Int64)]) {
    let sorted = steps.filter { $0.count > 0 }.sorted { $0.value < $1.value }
    self.steps = sorted.reduce(into: []) { sum, step in
      if let last = sum.last, last.value == step.value {
        sum[sum.count - 1].count += step.count
      } else {
        sum.append(step)
      }
    }
    total = self.steps.reduce(0) { $0 + $1.count }
  }

  /// The least value that at least so many percent of all values do not exceed ("nearest rank"); nil
  /// when there are no values.
  ///
  /// - Parameter percent: 0 to 100; what lies outside counts as the nearest of these.
  public func percentile(_ percent: Double) -> Value? {
    let share = percent.isNaN ? 50 : min(max(percent, 0), 100)
    let rank = max((share / 100 * Double(total)).rounded(.up), 1)
    var seen: Int64 = 0
    for step in steps {
      seen += step.count
      if Double(seen) >= rank { return step.value }
    }
    return steps.last?.value
  }
}
