import Hydration
import Units

extension WeighIn {
  /// The worked example of the method: 1.221 L/h.
  static let worked = WeighIn(
    before: .kilograms(72.5), after: .kilograms(71.4), drunk: .liters(0.75), urine: .liters(0.15),
    duration: .minutes(75), energy: .kilocalories(870), airTemperature: .degreesCelsius(22))

  func with(_ change: (inout WeighIn) -> Void) -> WeighIn {
    var copy = self
    change(&copy)
    return copy
  }
}

extension Estimate<VolumeRate> {
  /// A sweat rate with a given logarithmic standard deviation.
  static func known(_ litersPerHour: Double, within ratio: Double) -> SweatRate {
    let rate = VolumeRate.litersPerHour(litersPerHour)
    return SweatRate(
      rate, .init(rate / ratio, rate * ratio), inputs: [], formula: .massBalance)
  }
}

extension DrinkAdvice {
  var plan: DrinkPlan? {
    if case .plan(let plan) = self { plan } else { nil }
  }
}
