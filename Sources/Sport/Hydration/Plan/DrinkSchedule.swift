package import Units

/// A plan cut into equal portions.
package struct DrinkSchedule: Hashable, Sendable {
  /// Drink one portion in each; the last may be shorter.
  package let every: TimeSpan
  /// Of 10 mL steps.
  package let portion: Volume
  package let portions: Int

  /// At most the plan's ceiling.
  package var total: Volume { portion * Double(portions) }

  /// Every 20 minutes, or every 15 when a portion would be more than a glass.
  ///
  /// The portion is rounded to 10 mL: to the nearest when that stays between floor and ceiling,
  /// else to the one that does, else down.
  /// - Returns: nil when less than 10 mL would come to a portion.
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

  /// How many begin within the duration; at least one.
  private static func count(of interval: TimeSpan, in duration: TimeSpan) -> Int {
    let ratio: Double = duration / interval
    return max(1, Int(exactly: ratio.rounded(.up)) ?? 1)
  }
}
