import BSON
import Query
import Schema
import TestSupport
import Testing
import Time
import Units

@testable import Edge

/// A quantity as it is shown to somebody is equal to itself in their filters.
@Suite struct ShownQuantityFilterTests {
  private struct BodyFields: Fields {
    let mass = Field("mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), "Body mass.")
    let height = Field("height", Length.self, storedIn: .centimeters, "Height.")
    let distance = Field("distance", Length.self, storedIn: .meters, "Distance.")
    let drunk = Field("drunk", Volume.self, "Drunk.")
    let air = Field("air", Temperature.self, "How warm.")
    let pace = Field("pace", Pace.self, "Pace.")
    let energy = Field("energy", Energy.self, storedIn: .kilocalories, "Energy.")
    let rate = Field("rate", VolumeRate.self, shown: .readable, "Sweat rate.")
    let masses = Field("masses", [Int64].self, "Numbers.")
    static let declared = Declared(BodyFields())
  }

  private func condition(_ text: String, in units: UnitSystem) throws -> Condition {
    try FilterText(BodyFields.declared.shape, for: Viewer(units: units), zone: { ZoneID($0) })
      .condition(text)
  }

  /// What a reader is shown of each quantity, as they would write it in a filter.
  private func shown(_ document: BSONDocument, in units: UnitSystem) throws -> [(String, [String])]
  {
    let json = DocumentWriter(for: Viewer(units: units)).json(Document<BodyFields>(document))
    return try JSONTree(String(decoding: json, as: UTF8.self)).members.map { member in
      let value = try #require(member.value["value"]?.number)
      let unit = try #require(member.value["unit"]?.string)
      return (
        String(decoding: member.key, as: UTF8.self),
        ["\(value) \(unit)", member.value["text"]?.string].compactMap(\.self)
      )
    }
  }

  @Test(arguments: UnitSystem.allCases)
  func whatIsShownIsFoundAsItIsShown(units: UnitSystem) async throws {
    var random = SeededGenerator(seed: 1_320)
    func number(_ range: ClosedRange<Double>) -> BSONValue {
      .double(Double.random(in: range, using: &random))
    }
    for await _ in (0..<GeneratedCount.times(12)).givingWay {
      let document: BSONDocument = [
        "massKg": number(20...300), "heightCm": number(50...260), "distanceM": number(0...100_000),
        "drunkML": number(0...5_000), "airC": number(-40...50), "paceSPerKm": number(150...900),
        "energyKcal": number(0...9_000), "rateLPerH": number(0...4),
      ]
      for (name, texts) in try shown(document, in: units) {
        for text in texts {
          let place = "\(name) \(text) of \(document.extendedJSON(.relaxed))"
          let escaped = text.replacing("\"", with: "\\\"")
          func holds(_ comparator: String) throws -> Bool {
            try condition("\(name) \(comparator) \"\(escaped)\"", in: units).matches(document)
          }
          #expect(try holds("="), "\(place)")
          #expect(try holds("<=") && holds(">="), "\(place)")
          #expect(try !holds("<") && !holds(">") && !holds("!="), "\(place)")
        }
      }
    }
  }

  /// Nothing is found that is shown otherwise.
  @Test func whatIsShownOtherwiseIsNotFound() throws {
    var random = SeededGenerator(seed: 1_321)
    for _ in 0..<GeneratedCount.times(300) {
      let kilograms = Double.random(in: 61...62, using: &random)
      let document: BSONDocument = ["massKg": .double(kilograms)]
      let pounds = try #require(try shown(document, in: .usCustomary).first?.1.first)
      #expect(
        try condition("mass = \"135 [lb_av]\"", in: .usCustomary).matches(document)
          == (pounds == "135.0 [lb_av]"), "\(kilograms): \(pounds)")
    }
  }

  @Test func whoIsShownTheStoredUnitMeansTheNumberItself() throws {
    for units in UnitSystem.allCases {
      let sent = try condition("mass = 61.2kg", in: units).rendered()
      #expect(sent == ["massKg": 61.2], "\(units)")
    }
  }

  @Test func aNumberThatNobodyIsShownIsComparedAsItIs() throws {
    let sent = try condition("mass > 135.012lb", in: .usCustomary).rendered()
    #expect(sent["massKg"]?.documentValue?["$gt"]?.doubleValue != nil)
    let same = try condition("mass = 135.012lb", in: .usCustomary).rendered()
    #expect(same["massKg"]?.doubleValue != nil)
  }

  @Test(arguments: ["0kg", "-5kg", "1e300kg", "0lb", "-1e-300lb", "1e300lb"])
  func anyNumberIsComparedInBoundedTime(text: String) throws {
    for units in UnitSystem.allCases {
      for name in ["mass", "drunk"] {
        let text =
          name == "mass" ? text : text.replacing("kg", with: "L").replacing("lb", with: "cup")
        _ = try? condition("\(name) = \(text)", in: units)
      }
    }
  }
}
