package import Units

/// Calculates plasma sodium after gains and losses of water and salt.
package enum PlasmaSodium {
  /// The plasma sodium after gains and losses (Nguyen and Kurtz 2005, from the Edelman relation).
  ///
  /// - Parameters:
  ///   - start: plasma sodium before the exercise.
  ///   - bodyWater: total body water at the start.
  ///   - salt: the gain of sodium and potassium; negative for a loss.
  ///   - water: the gain of water; negative for a loss, and above `-bodyWater`.
  package static func after(
    from start: Molarity, bodyWater: Volume, gaining salt: Amount, in water: Volume
  ) -> Molarity {
    let shift = Molarity.millimolesPerLiter(23.8)
    let active = (start + shift) * bodyWater + 1.03 * salt
    return active / (bodyWater + water) - shift
  }
}

extension PlannedWorkout {
  /// The plasma sodium at the end of the workout if `intake` is drunk.
  ///
  /// The bounds are the extremes over the 95 % intervals of the loss and of the sweat sodium. Both
  /// at their ends at once is less likely than 1 in 20, so the true level is above 0.95.
  func plasmaSodium(
    drinking intake: Volume, losing loss: Estimate<Volume>.Interval, about median: Volume,
    under assumptions: Assumptions
  ) -> Estimate<Molarity> {
    let start = assumptions.startingPlasmaSodium
    let water = (bodyMass * bodyWater.share).asWater
    // Nobody loses more than half of the body's water, so a wide interval is cut off there.
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
        Input(.sweatSodium, sweatSodium.value, sweatSodiumOrigin),
        Input(.drinkSodium, drinkSodium, drinkSodiumOrigin),
        Input("drink", intake, .computed), Input("sweatLoss", median, .computed),
      ],
      formula: .plasmaSodium, assumptions: sweatSodium.citations + [start.citation, .onlySodium])
  }
}

extension PlannedWorkout {
  private var sweatSodiumOrigin: Input.Origin {
    sweatSodium == .typicalSweatSodium ? .assumed(.baker2016) : .computed
  }

  private var drinkSodiumOrigin: Input.Origin {
    drinkSodium == .zero ? .assumed(.drinkIsWater) : .given
  }
}

extension Citation {
  fileprivate static let drinkIsWater = Citation(
    "the drink is taken as water", .engineeringChoice)

  /// Sweat and drinks hold 2 to 6 mmol/L of it.
  fileprivate static let onlySodium = Citation(
    "potassium in sweat and drinks is left out", .engineeringChoice)
}
