import Testing
import Units

/// Texts that mean something else to a person than in UCUM, and similar texts.
struct EverydayTextTests {
  /// What a text means: a unit by its code, or a refusal with what to write instead.
  enum Meaning {
    case unit(String)
    case choices([String])
    case nothing
  }

  @Test(
    arguments: [
      ("cal", .choices(["kcal", "cal (th)"])), ("CAL", .choices(["kcal", "cal (th)"])),
      ("cals", .choices(["kcal", "cal (th)"])), ("calories", .choices(["kcal", "cal (th)"])),
      ("Cal", .unit("kcal")), ("kCal", .unit("kcal")), ("KCAL", .unit("kcal")),
      ("cal (th)", .unit("cal")), ("kj", .unit("kJ")), ("kg", .nothing),
    ] as [(String, Meaning)])
  func energies(text: String, meaning: Meaning) {
    expect(text, meaning, in: Energy.self)
  }

  @Test(
    arguments: [
      ("m", .choices(["min", "ms"])), ("M", .choices(["min", "ms"])), ("h", .unit("h")),
      ("H", .unit("h")), ("min", .unit("min")), ("d", .unit("d")), ("s", .unit("s")),
    ] as [(String, Meaning)])
  func times(text: String, meaning: Meaning) {
    expect(text, meaning, in: TimeSpan.self)
  }

  @Test(
    arguments: [
      ("C", .unit("Cel")), ("c", .unit("Cel")), ("F", .unit("[degF]")), ("f", .unit("[degF]")),
      ("K", .unit("K")),
    ] as [(String, Meaning)])
  func temperatures(text: String, meaning: Meaning) {
    expect(text, meaning, in: Temperature.self)
  }

  @Test(
    arguments: [
      ("oz", .unit("[oz_av]")), ("st", .unit("[stone_av]")), ("t", .unit("t")), ("G", .nothing),
      ("lb", .unit("[lb_av]")), ("pt", .nothing),
    ] as [(String, Meaning)])
  func masses(text: String, meaning: Meaning) {
    expect(text, meaning, in: Mass.self)
  }

  @Test(
    arguments: [
      ("oz", .choices(["fl oz", "imp fl oz"])), ("pt", .choices(["US pt", "imp pt"])),
      ("gal", .choices(["US gal", "imp gal"])), ("Gal", .choices(["US gal", "imp gal"])),
      ("t", .nothing), ("st", .nothing), ("l", .unit("L")), ("ML", .nothing),
    ] as [(String, Meaning)])
  func volumes(text: String, meaning: Meaning) {
    expect(text, meaning, in: Volume.self)
  }

  /// `m/h` could be miles per hour, or metres of climb per hour.
  @Test(arguments: ["m/h", "m/hr", "m per hour"])
  func aSpeedInMAnHourIsRefused(text: String) {
    expect(text, .choices(["mph", "meters/h"]), in: Speed.self)
  }

  @Test func speedsAndPacesWithMetresSpeltOutAreRead() {
    expect("meters/h", .unit("m/h"), in: Speed.self)
    expect("m/s", .unit("m/s"), in: Speed.self)
    expect("m/min", .unit("m/min"), in: Speed.self)
    expect("min/m", .choices(["min/mi", "min/meter"]), in: Pace.self)
    expect("min/meter", .unit("min/m"), in: Pace.self)
  }

  @Test func partsOfARatioMeanWhatTheyMeanAlone() {
    expect("lb/h", .unit("[lb_av]/h"), in: MassRate.self)
    expect("cal/h", .choices(["kcal", "cal (th)"]), in: Power.self)
    expect("Cal/h", .unit("kcal/h"), in: Power.self)
    expect("L/m", .choices(["min", "ms"]), in: VolumeRate.self)
    expect("gal/h", .choices(["US gal", "imp gal"]), in: VolumeRate.self)
  }

  private func expect<M: Measured>(
    _ text: String, _ meaning: Meaning, in type: M.Type,
    at location: SourceLocation = #_sourceLocation
  ) {
    let read = Result { () throws(UnitParseError) in try M.parse("7 \(text)") }
    switch (read, meaning) {
    case (.success(let value), .unit(let code)):
      let expected = M.Family.unit(ucum: code).map { M(7, $0) }
      #expect(value == expected, "\(text)", sourceLocation: location)
    case (.failure(.ambiguousUnit(_, let got)), .choices(let wanted)):
      #expect(got == wanted, "\(text)", sourceLocation: location)
    case (.failure(.unknownUnit), .nothing): break
    default: Issue.record("\(text) is \(read)", sourceLocation: location)
    }
  }
}
