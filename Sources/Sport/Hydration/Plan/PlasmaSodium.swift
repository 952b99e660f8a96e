package import Units

/// Blood sodium after water and salt went in and out.
package enum PlasmaSodium {
  /// Nguyen and Kurtz 2005, from the Edelman relation.
  ///
  /// - Parameters:
  ///   - start: before the exercise.
  ///   - bodyWater: all of it at the start.
  ///   - salt: sodium and potassium, in minus out.
  ///   - water: in minus out; more than `-bodyWater`.
  package static func after(
    from start: Molarity, bodyWater: Volume, gaining salt: Amount, in water: Volume
  ) -> Molarity {
    let shift = Molarity.millimolesPerLiter(23.8)
    let active = (start + shift) * bodyWater + 1.03 * salt
    return active / (bodyWater + water) - shift
  }
}

extension PlannedWorkout {
  /// Plasma sodium at the end of the workout, when `intake` is drunk.
  ///
  /// The bounds are the extremes over the 95 % intervals of the loss and of the sweat's sodium:
  /// both ends at once are rarer than one in twenty, so the level is at least 0.95.
  func plasmaSodium(
    drinking intake: Volume, losing loss: Estimate<Volume>.Interval, about median: Volume,
    under assumptions: Assumptions
  ) -> Estimate<Molarity> {
    let start = assumptions.startingPlasmaSodium
    let water = (bodyMass * bodyWater.share).asWater
    // Half of the body's water is never lost; a wide interval must not say so.
    let most = intake + water * 0.5
    func sodium(_ loss: Volume, _ sweat: Molarity) -> Molarity {
      let lost = min(loss, most)
      return PlasmaSodium.after(
        from: start.value, bodyWater: water, gaining: drinkSodium * intake - sweat * lost,
        in: intake - lost)
    }
    let salt = sweatSodium.interval
    let ends = [loss.lower, loss.upper].flatMap { loss in
      [salt.lower, salt.upper].map { sodium(loss, $0) }
    }
    let value = sodium(median, sweatSodium.value)
    return Estimate(
      value,
      .init(ends.reduce(value, min), ends.reduce(value, max), level: loss.level),
      inputs: [
        Input("plasmaSodium", start.value, .assumed(start.citation)),
        Input("bodyWater", water, .assumed(.bodyWaterShares)),
        Input(.sweatSodium, sweatSodium.value), Input(.drinkSodium, drinkSodium),
        Input("drink", intake), Input("sweatLoss", median),
      ],
      formula: .plasmaSodium, assumptions: sweatSodium.citations + [start.citation, .onlySodium])
  }
}

extension Citation {
  /// Sweat and drinks hold 2 to 6 mmol/L of it.
  fileprivate static let onlySodium = Citation(
    "potassium in sweat and drinks is left out", .engineeringChoice)
}
