/// The smallest difference that a device shows.
struct Step {
  /// How many steps make one.
  let perUnit: Double

  static let tenth = Step(perUnit: 10)
  static let twentieth = Step(perUnit: 20)
  static let whole = Step(perUnit: 1)

  /// Of a scale that shows multiples of `size`, such as 10.
  static func every(_ size: Double) -> Step { Step(perUnit: 1 / size) }

  func rounded(_ value: Double) -> Double { (value * perUnit).rounded() / perUnit }
}
