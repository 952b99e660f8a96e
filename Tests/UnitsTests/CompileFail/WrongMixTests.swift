import Testing

/// Code that mixes dimensions does not compile, and the error message explains why.
@Suite(.enabled(if: Typechecker.swiftc != nil, "no swiftc in PATH"))
struct WrongMixTests {
  struct Piece: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    /// Texts that one error must contain; empty for code that compiles.
    let says: [String]

    var testDescription: String { name }
  }

  @Test(arguments: wrong)
  func aWrongMixDoesNotCompile(piece: Piece) throws {
    let errors = try Self.errors.get()[piece.name] ?? []
    #expect(!errors.isEmpty, "it compiles: \(piece.code)")
    let isSaid = errors.contains { line in piece.says.allSatisfy { line.contains($0) } }
    #expect(isSaid, "expected \(piece.says) in \(errors)")
  }

  /// The same code without the mistake. It must compile: otherwise a broken set-up would look like
  /// success.
  @Test(arguments: right)
  func theRightMixCompiles(piece: Piece) throws {
    #expect(try Self.errors.get()[piece.name] == [])
  }

  private static let errors = Result {
    try Typechecker.errors(
      in: Dictionary(uniqueKeysWithValues: (wrong + right).map { ($0.name, $0.code) }))
  }

  private static let wrong: [Piece] = [
    Piece(
      name: "massPlusVolume", code: "_ = Mass.kilograms(70) + Volume.liters(1)",
      says: ["only quantities of the same dimension can be added"]),
    Piece(
      name: "massMinusVolume", code: "_ = Mass.kilograms(70) - Volume.liters(1)",
      says: ["only a quantity of the same dimension can be subtracted"]),
    Piece(
      name: "massPlusNumber", code: "_ = Mass.kilograms(70) + 1",
      says: ["a plain number has no unit"]),
    Piece(
      name: "massBelowNumber", code: "_ = Mass.kilograms(70) < 80",
      says: ["a plain number has no unit"]),
    Piece(
      name: "massBelowVolume", code: "_ = Mass.kilograms(70) < Volume.liters(2)",
      says: ["'Quantity<Dimensions.Mass>'", "'Quantity<Dimensions.Volume>'"]),
    Piece(
      name: "massEqualsVolume", code: "_ = Mass.kilograms(70) == Volume.liters(2)",
      says: ["'Quantity<Dimensions.Mass>'", "'Quantity<Dimensions.Volume>'"]),
    Piece(
      name: "numberAsMass", code: "let _: Mass = 70",
      says: ["cannot convert value of type 'Int'", "'Mass'"]),
    Piece(
      name: "massAsVolume", code: "let _: Volume = Mass.kilograms(1)",
      says: ["'Quantity<Dimensions.Mass>'", "'Volume'"]),
    Piece(
      name: "massInLiters", code: "_ = Mass.kilograms(70).in(.liters)",
      says: ["'liters'", "'Dimensions.Mass'", "'Dimensions.Volume'"]),
    Piece(
      name: "volumeForMass", code: "func weigh(_ mass: Mass) {}\nweigh(.liters(2))",
      says: ["'liters'", "'Dimensions.Mass'", "'Dimensions.Volume'"]),
    Piece(
      name: "rateTimesMass", code: "_ = VolumeRate.litersPerHour(1) * Mass.kilograms(1)",
      says: ["'Quantity<Dimensions.Mass>'", "'Quantity<Dimensions.TimeSpan>'"]),
    Piece(
      name: "rateTimesTimeAsMass",
      code: "let _: Mass = VolumeRate.litersPerHour(1) * TimeSpan.hours(2)",
      says: ["Dimensions.Volume", "Dimensions.Mass"]),
    Piece(
      name: "paceAsSpeed", code: "let _: Speed = Pace.minutesPerKilometer(5)",
      says: ["Ratio<Dimensions.TimeSpan, Dimensions.Length>", "'Speed'"]),
    Piece(
      name: "molarityAsMassConcentration",
      code: "let _: MassConcentration = Molarity.millimolesPerLiter(40)",
      says: ["Ratio<Dimensions.Amount, Dimensions.Volume>", "'MassConcentration'"]),
    Piece(
      name: "temperaturePlusTemperature",
      code: "_ = Temperature.degreesCelsius(20) + Temperature.degreesCelsius(1)",
      says: ["two temperatures cannot be added", "TemperatureDifference"]),
    Piece(
      name: "twiceTheTemperature", code: "_ = Temperature.degreesCelsius(20) * 2",
      says: ["a temperature cannot be scaled"]),
    Piece(
      name: "temperatureAsDifference",
      code: "let _: TemperatureDifference = Temperature.degreesCelsius(20)",
      says: ["'Temperature'", "'TemperatureDifference'"]),
    Piece(
      name: "fractionAsMass", code: "let _: Mass = Fraction.percent(2)",
      says: ["'Quantity<Dimensions.Fraction>'", "'Mass'"]),
  ]

  private static let right: [Piece] = [
    Piece(name: "massPlusMass", code: "_ = Mass.kilograms(70) + .grams(500)", says: []),
    Piece(
      name: "rateTimesTime",
      code: "let _: Volume = VolumeRate.litersPerHour(1.2) * TimeSpan.hours(2)", says: []),
    Piece(
      name: "volumeOverTime", code: "let _: VolumeRate = Volume.liters(3) / .hours(2)", says: []),
    Piece(
      name: "molarityTimesMolarMass",
      code:
        "let _: MassConcentration = Molarity.millimolesPerLiter(40) * MolarMass.gramsPerMole(23)",
      says: []),
    Piece(
      name: "temperaturePlusDifference",
      code: "let _: Temperature = .degreesCelsius(20) + TemperatureDifference.degreesCelsius(1)",
      says: []),
    Piece(
      name: "percentOfMass", code: "let _: Mass = Fraction.percent(2).of(.kilograms(70))", says: []),
    Piece(
      name: "rateOverRate",
      code: "let _: Double = VolumeRate.litersPerHour(1) / VolumeRate.litersPerHour(2)", says: []),
  ]
}
