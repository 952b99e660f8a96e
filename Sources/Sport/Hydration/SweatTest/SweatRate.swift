import Statistics
package import Units

/// The sweat rate of the whole body, as an estimate.
package typealias SweatRate = Estimate<VolumeRate>

extension Estimate<VolumeRate> {
  /// Calculates the sweat rate of a session from the body masses before and after it.
  ///
  /// Baker 2017, table 3. If the energy is known, the loss through breath, 0.20 g for each
  /// kilocalorie (Cheuvront and Montain 2017), is subtracted; otherwise the interval reaches
  /// further down. The bounds are those of a log-normal distribution, so that they are positive.
  package init(
    _ weighIn: WeighIn, under assumptions: Assumptions = .standard
  ) throws(WeighInFaults) {
    let faults = weighIn.fieldFaults
    guard faults.isEmpty else { throw WeighInFaults(all: faults) }
    let balance = MassBalance(weighIn, assumptions)
    if let fault = balance.fault { throw WeighInFaults(all: [fault]) }
    self.init(
      balance.rate, balance.interval(level: 0.95), inputs: weighIn.inputs,
      formula: weighIn.energy == nil ? .uncorrectedMassBalance : .massBalance,
      assumptions: balance.assumptionsUsed, notes: weighIn.notes)
  }
}

/// The mass balance of one weigh-in, and its uncertainty.
private struct MassBalance {
  let weighIn: WeighIn
  let assumptions: Assumptions

  init(_ weighIn: WeighIn, _ assumptions: Assumptions) {
    self.weighIn = weighIn
    self.assumptions = assumptions
  }

  /// Food and drink minus urine and stool; negative if more came out.
  var takenIn: Mass {
    .ofWater(weighIn.drunk ?? .zero) + (weighIn.eaten ?? .zero)
      - .ofWater(weighIn.urine ?? .zero) - (weighIn.stool ?? .zero)
  }

  var grossLoss: Mass { weighIn.before - weighIn.after + takenIn }

  /// The loss of water and carbon through breath; zero if the energy is not known.
  var correction: Mass { breathLossPerEnergy * (weighIn.energy ?? .zero) }

  var sweat: Volume { (grossLoss - correction).asWater }

  var rate: VolumeRate { sweat / weighIn.duration }

  var fault: WeighInFault? {
    if grossLoss <= .zero {
      return .gainBeyondIntake(gained: weighIn.after - weighIn.before, takenIn: takenIn)
    }
    let plausible = assumptions.plausibleRates
    guard plausible.contains(rate) else {
      return .implausibleRate(rate, least: plausible.lowerBound, most: plausible.upperBound)
    }
    return nil
  }

  /// The relative standard deviation of the loss: the root of the summed squares of independent
  /// errors, those of the scale, of each amount and of the correction.
  var relativeSD: Double {
    let share = assumptions.amountRelativeSD.value
    let errors: [Mass] = [
      assumptions.scaleDifferenceSD.value, .ofWater(weighIn.drunk ?? .zero) * share,
      (weighIn.eaten ?? .zero) * share, .ofWater(weighIn.urine ?? .zero) * share,
      (weighIn.stool ?? .zero) * share,
      correction * assumptions.correctionRelativeSD.value,
    ]
    let shares = errors.map { error -> Double in error.asWater / sweat }
    return shares.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The interval is symmetric in the logarithm. Without a correction for breath it extends further
  /// down.
  func interval(level: Double) -> Estimate<VolumeRate>.Interval {
    let half = relativeSD * StandardNormal.halfWidth(ofLevel: level)
    let excess = weighIn.energy == nil ? PortableMath.log(1 + uncorrectedExcess) : 0
    let down = (half * half + excess * excess).squareRoot()
    return .init(rate * PortableMath.exp(-down), rate * PortableMath.exp(half), level: level)
  }

  /// The fraction by which an uncorrected rate may be too high.
  private var uncorrectedExcess: Double {
    let cool = assumptions.excessInCoolAir.value
    guard let air = weighIn.airTemperature else { return cool }
    let warmth = (air - Assumptions.coolAir) / (Assumptions.warmAir - Assumptions.coolAir)
    return cool + (assumptions.excessInWarmAir.value - cool) * min(max(warmth, 0), 1)
  }

  var assumptionsUsed: [Citation] {
    let always = [assumptions.scaleDifferenceSD.citation, assumptions.amountRelativeSD.citation]
    guard weighIn.energy == nil else {
      return always + [assumptions.correctionRelativeSD.citation]
    }
    return always + [
      .uncorrectedMethods, assumptions.excessInCoolAir.citation,
      assumptions.excessInWarmAir.citation, .uncorrectedBetween,
    ]
  }
}

/// Cheuvront and Montain 2017: 0.20 g for each kilocalorie, respiratory water and gas exchange
/// together.
private let breathLossPerEnergy = Mass.grams(0.20) / Energy.kilocalories(1)

extension Citation {
  fileprivate static let notWritten = Citation(
    "no amount was given, so none is assumed", .engineeringChoice)

  fileprivate static let uncorrectedBetween = Citation(
    """
    the error of an uncorrected rate is interpolated linearly from \(Assumptions.coolAir) to \
    \(Assumptions.warmAir); if the temperature is not known, the error in cool air is used
    """, .engineeringChoice)
}

extension WeighIn {
  fileprivate var inputs: [Input] {
    let written: [Input?] = [
      input(.before, before), input(.after, after), amount(.drunk, drunk, none: Volume.zero),
      amount(.eaten, eaten, none: Mass.zero), amount(.urine, urine, none: Volume.zero),
      amount(.stool, stool, none: Mass.zero), input(.duration, duration),
      energy.map { input(.energy, $0) }, airTemperature.map { input(.airTemperature, $0) },
    ]
    return written.compactMap(\.self)
  }

  private func input(_ field: Field, _ value: any Measured) -> Input {
    Input(field.rawValue, value, fromDevice.contains(field) ? .device : .given)
  }

  /// An amount that was not given counts as zero, and the input says that it is assumed.
  private func amount<Value: Measured>(_ field: Field, _ value: Value?, none: Value) -> Input {
    value.map { input(field, $0) } ?? Input(field.rawValue, none, .assumed(.notWritten))
  }

  /// The method is valid for 30 to 180 minutes.
  fileprivate var notes: [Advisory] {
    var notes: [Advisory] = []
    if energy == nil { notes.append(.energyUnknown) }
    if duration < .minutes(30) { notes.append(.shortTest) }
    if duration > .minutes(180) { notes.append(.longTest) }
    return notes
  }
}
