package import Units

/// Something a reader must be told along with a result.
package struct Advisory: Hashable, Sendable {
  /// Stable, in kebab case, for programs.
  package let code: String
  /// For people: what is so, and what to do.
  package let sentence: Sentence
  package let citation: Citation

  package init(code: String, _ sentence: Sentence, _ citation: Citation) {
    self.code = code
    self.sentence = sentence
    self.citation = citation
  }
}

// What goes with a sweat rate.
extension Advisory {
  package static let energyUnknown = Advisory(
    code: "energy-unknown",
    "Breath also weighs something: without the energy spent, the rate is not corrected for it "
      + "and may be too high; the interval is wider. Give the energy to narrow it.",
    .uncorrectedMethods)

  package static let shortTest = Advisory(
    code: "short-test",
    "In less than \(TimeSpan.minutes(30)) the scale's resolution is a large part of the loss; test for longer.",
    .baker2017)

  package static let longTest = Advisory(
    code: "long-test",
    "Over more than \(TimeSpan.hours(3)) the rate changes and small losses add up; this is only a mean.",
    .baker2017)
}

// What goes with a plan. Nothing a person prefers can leave one of these out.
extension Advisory {
  package static let cannotStayUnderTwoPercent = Advisory(
    code: "cannot-stay-under-2-percent",
    "You cannot stay under 2 % without drinking more than is safe: slow down, start well "
      + "hydrated, cool yourself.",
    .acsm2007)

  package static let plasmaSodiumMayFall = Advisory(
    code: "plasma-sodium-may-fall",
    "Blood sodium may fall below \(SafetyLimits.lowestPlasmaSodium): drink no more than this plan, less if you feel no "
      + "thirst, take sodium, and stop if you feel sick, confused or swollen.",
    .hyponatraemia2018)

  package static let longSlowEvent = Advisory(
    code: "long-event",
    "Beyond \(SafetyLimits.longEvent) the danger is to drink too much: never finish heavier than you started.",
    .hewButler2015)

  package static let severeLoss = Advisory(
    code: "severe-loss",
    "You would end more than 7 % lighter, which is a matter for a physician: shorten the session "
      + "or slow down.",
    .magaramCenter)
}
