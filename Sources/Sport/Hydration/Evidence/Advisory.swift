package import Units

/// A warning or note that must be shown together with a result.
package struct Advisory: Hashable, Sendable {
  /// A short name in kebab case for programs, which never changes.
  package let code: String
  /// A text for people: what the problem is, and what to do.
  package let sentence: Sentence
  package let citation: Citation

  package init(code: String, _ sentence: Sentence, _ citation: Citation) {
    self.code = code
    self.sentence = sentence
    self.citation = citation
  }
}

// Notes on a sweat rate.
extension Advisory {
  package static let energyUnknown = Advisory(
    code: "energy-unknown",
    "Part of the weight loss is breath. Without the energy spent, the rate is not corrected for it "
      + "and may be too high, and the interval is wider. Enter the energy to narrow it.",
    .uncorrectedMethods)

  package static let shortTest = Advisory(
    code: "short-test",
    "In less than \(TimeSpan.minutes(30)) the resolution of the scale is a large part of the loss: test for longer.",
    .baker2017)

  package static let longTest = Advisory(
    code: "long-test",
    "Over more than \(TimeSpan.hours(3)) the rate changes and small errors add up: this is only a mean.",
    .baker2017)
}

// Warnings of a plan. No preference of a person can suppress them.
extension Advisory {
  package static let cannotStayUnderTwoPercent = Advisory(
    code: "cannot-stay-under-2-percent",
    "You cannot keep the loss under 2 % of your mass without drinking more than is safe: slow down, start well "
      + "hydrated and cool yourself.",
    .acsm2007)

  package static let plasmaSodiumMayFall = Advisory(
    code: "plasma-sodium-may-fall",
    "Blood sodium may fall below \(SafetyLimits.lowestPlasmaSodium): drink no more than this plan, less if you feel no "
      + "thirst, take sodium, and stop if you feel sick, confused or swollen.",
    .hyponatraemia2018)

  package static let longSlowEvent = Advisory(
    code: "long-event",
    "In events over \(SafetyLimits.longEvent) the danger is drinking too much: never finish heavier than you started.",
    .hewButler2015)

  package static let severeLoss = Advisory(
    code: "severe-loss",
    "You would lose more than 7 % of your mass, which needs medical advice: shorten the session "
      + "or slow down.",
    .magaramCenter)
}
