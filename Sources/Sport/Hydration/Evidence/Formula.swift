/// A named formula with its sources.
package struct Formula: Hashable, Sendable {
  package let name: String
  /// The formula in mathematical notation.
  package let expression: String
  package let citations: [Citation]
}

extension Formula {
  package static let massBalance = Formula(
    name: "whole-body sweat rate by mass balance",
    expression: """
      (massBefore − massAfter + drunk + eaten − urine − stool − 0.20 g/kcal × energy) / duration, \
      1 kg = 1 L
      """,
    citations: [.baker2017, .cheuvrontMontain2017])

  /// For a test whose energy is not known.
  package static let uncorrectedMassBalance = Formula(
    name: "whole-body sweat rate by mass balance, without the respiratory correction",
    expression:
      "(massBefore − massAfter + drunk + eaten − urine − stool) / duration, 1 kg = 1 L",
    citations: [.baker2017])

  package static let expectedLoss = Formula(
    name: "expected sweat loss of another session",
    expression: """
      rate × duration; log-normal, with variance (day to day)² + (measurement)²
      """,
    citations: [.smith2021])

  package static let duringDrinking = Formula(
    name: "drinking during exercise between a floor and a ceiling",
    expression: """
      target fraction × loss; at least loss − 2 % of body mass; at most the smaller of the loss's \
      lower quantile and highest intake × duration; the upper limit takes precedence
      """,
    citations: [.acsm2007, .kenefick2018])

  package static let plasmaSodium = Formula(
    name: "plasma sodium after gains and losses",
    expression: """
      ((Na + 23.8) × TBW + 1.03 × Δ(Na + K)) / (TBW + Δwater) − 23.8
      """,
    citations: [.nguyenKurtz2005, .bodyWaterShares])
}
