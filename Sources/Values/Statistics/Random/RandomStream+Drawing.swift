extension RandomStream {
  /// Evenly distributed from 0 up to 1, which is not part of it.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Evenly distributed over a range.
  package mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * unit()
  }

  /// A whole number of a range. The standard library's own choice may change with its version.
  package mutating func integer(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(width.multipliedFullWidth(by: next()).high)
  }

  package mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// One of the choices, which must not be empty.
  package mutating func choice<Value>(of values: [Value]) -> Value {
    values[integer(in: 0...values.count - 1)]
  }

  /// One of the choices, each as often as its weight says.
  package mutating func choice<Value>(weighted choices: [(value: Value, weight: Double)]) -> Value {
    var left = unit() * choices.reduce(0) { $0 + $1.weight }
    for (value, weight) in choices.dropLast() {
      if left < weight { return value }
      left -= weight
    }
    return choices[choices.count - 1].value
  }
}
