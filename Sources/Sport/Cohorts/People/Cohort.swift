package import Athletics
package import Time

/// How made-up athletes are: which sports, where they live, and how their bodies and workouts are
/// spread around the means that were published.
///
/// The means are those of SCIENCE section 5: rates of Barnes 2019, masses and multipliers an
/// engineering choice, tuned so that the simulated rates of each sport match the table.
package struct Cohort: Sendable {
  package var groups: [Group]
  package var places: [Place]

  package init(groups: [Group], places: [Place]) {
    self.groups = groups
    self.places = places
  }

  /// The athletes of one sport.
  package struct Group: Sendable {
    package var sport: Sport
    /// How many of all athletes, beside the other groups' shares.
    package var share = 1.0
    /// From 0 to 1.
    package var women = 0.0
    /// In kilograms, of men; women have 0.82 of it.
    package var mass: Spread
    /// In kilograms for each square metre.
    package var bodyMassIndex = Spread(mean: 23.5, sd: 2.5)
    /// In MET, multiples of resting metabolism.
    package var intensity: Spread
    /// Of the metabolic rate, the part that becomes work instead of heat.
    package var efficiency = 0.0
    /// The air at workouts, in degrees Celsius; it goes up and down with the year by `season`.
    package var air: Spread
    package var season = 0.0
    /// The rate of sweat over the predicted one.
    package var sweatMultiplier: Double
    package var sessionsPerWeek: Int
    /// The median length of a workout, in minutes; the standard deviation is that of the logarithm.
    package var duration = Spread(mean: 75, sd: 0.3)

    package init(
      _ sport: Sport, mass: Spread, intensity: Spread, air: Spread, sweatMultiplier: Double,
      sessionsPerWeek: Int
    ) {
      self.sport = sport
      self.mass = mass
      self.intensity = intensity
      self.air = air
      self.sweatMultiplier = sweatMultiplier
      self.sessionsPerWeek = sessionsPerWeek
    }
  }

  /// A place where athletes live.
  package struct Place: Sendable {
    package var zone: ZoneID
    package var share: Double
    /// The day of the year that is hottest on average, 200 in the north.
    package var hottestDay: Int

    package init(_ zone: ZoneID, share: Double = 1, hottestDay: Int = 200) {
      self.zone = zone
      self.share = share
      self.hottestDay = hottestDay
    }
  }

  /// A mean and a standard deviation.
  package struct Spread: Hashable, Sendable {
    package var mean: Double
    package var sd: Double

    package init(mean: Double, sd: Double) {
      self.mean = mean
      self.sd = sd
    }
  }
}
