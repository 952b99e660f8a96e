import Athletics

/// The groups whose rates of sweat were published (Barnes 2019). Where a dataset says nothing else,
/// these are its athletes.
extension Cohort.Group {
  package static let published = [
    running, cycling, soccer, basketball, americanFootball, baseball,
  ]

  package static let running: Self = {
    var group = Self(
      .running, mass: .init(mean: 68, sd: 9), intensity: .init(mean: 11, sd: 0.8),
      air: .init(mean: 25, sd: 3), sweatMultiplier: 1.36, sessionsPerWeek: 5)
    (group.share, group.women, group.season) = (3, 0.25, 3.7)
    return group
  }()

  package static let cycling: Self = {
    var group = Self(
      .cycling, mass: .init(mean: 68, sd: 9), intensity: .init(mean: 12.5, sd: 0.9),
      air: .init(mean: 25, sd: 3), sweatMultiplier: 1.5, sessionsPerWeek: 4)
    (group.share, group.women, group.season, group.efficiency) = (2, 0.25, 3.7, 0.21)
    group.duration = .init(mean: 110, sd: 0.4)
    return group
  }()

  package static let soccer: Self = {
    var group = Self(
      Sport(rawValue: "soccer"), mass: .init(mean: 73, sd: 8),
      intensity: .init(mean: 8.5, sd: 0.4), air: .init(mean: 23, sd: 2.2),
      sweatMultiplier: 1.235, sessionsPerWeek: 4)
    (group.share, group.women, group.season) = (2, 0.15, 2.8)
    return group
  }()

  package static let basketball: Self = {
    var group = Self(
      Sport(rawValue: "basketball"), mass: .init(mean: 90, sd: 11),
      intensity: .init(mean: 8, sd: 0.5), air: .init(mean: 22, sd: 2), sweatMultiplier: 1.08,
      sessionsPerWeek: 4)
    group.women = 0.2
    return group
  }()

  package static let americanFootball: Self = {
    var group = Self(
      Sport(rawValue: "american_football"), mass: .init(mean: 105, sd: 17),
      intensity: .init(mean: 8, sd: 0.6), air: .init(mean: 27, sd: 2.4), sweatMultiplier: 1.3,
      sessionsPerWeek: 4)
    (group.season, group.bodyMassIndex) = (3, .init(mean: 30, sd: 4))
    return group
  }()

  package static let baseball: Self = {
    var group = Self(
      Sport(rawValue: "baseball"), mass: .init(mean: 90, sd: 9),
      intensity: .init(mean: 5.5, sd: 0.3), air: .init(mean: 25.5, sd: 2), sweatMultiplier: 1.31,
      sessionsPerWeek: 4)
    (group.season, group.bodyMassIndex) = (2.8, .init(mean: 26, sd: 2.5))
    return group
  }()
}
