package import Units

/// The target of a plan, divided into equal portions.
package struct DrinkSchedule: Hashable, Sendable {
  /// The time between portions, 15 or 20 minutes. The last one may be shorter.
  package let every: TimeSpan
  /// How much to drink each time, a multiple of 10 mL.
  package let portion: Volume
  /// How many portions there are; at least 1.
  package let portions: Int

  /// All portions together; at most the plan's ceiling.
  package var total: Volume { portion * Double(portions) }

  /// Divides the target into portions every 20 minutes, or every 15 minutes if a portion would be
  /// more than a glass of 200 mL.
  ///
  /// The portion is rounded to 10 mL: to the nearest step whose total is between floor and ceiling,
  /// or down if there is none.
  /// - Returns: nil if a portion would be less than 10 mL.
  init?(of target: Volume, atLeast floor: Volume, atMost ceiling: Volume, over duration: TimeSpan) {
    let slow = Self.count(of: .minutes(20), in: duration)
    every = target / Double(slow) > Self.glass ? .minutes(15) : .minutes(20)
    portions = Self.count(of: every, in: duration)
    let steps: Double = target / Double(portions) / Self.step
    let candidates = [steps.rounded(), steps.rounded(.up), steps.rounded(.down)]
    let count = Double(portions)
    let fitting = candidates.first { steps in
      let total = Self.step * steps * count
      return floor <= total && total <= ceiling
    }
    let chosen = fitting ?? steps.rounded(.down)
    guard chosen >= 1 else { return nil }
    portion = Self.step * chosen
  }

  private static let glass = Volume.milliliters(200)
  private static let step = Volume.milliliters(10)

  /// How many intervals begin within the duration; at least one.
  private static func count(of interval: TimeSpan, in duration: TimeSpan) -> Int {
    let ratio: Double = duration / interval
    return max(1, Int(exactly: ratio.rounded(.up)) ?? 1)
  }
}
