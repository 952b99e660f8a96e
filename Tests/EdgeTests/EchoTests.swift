import BSON
import Schema
import TestSupport
import Testing
import Time
import Units

@testable import Edge

/// Sending back what was shown, in any units, changes nothing.
@Suite struct EchoTests {
  private struct BottleFields: Fields {
    let name = Field("name", String.self, "What it is called.")
    let size = Field("size", Volume.self, "How much it holds.")
    static let declared = Declared(BottleFields())
  }

  private struct BodyFields: Fields {
    let height = Field(
      "height", Length.self, in: .meters(0.5)...(.meters(2.6)), storedIn: .centimeters, "Height.")
    static let declared = Declared(BodyFields())
  }

  private struct SampleFields: Fields {
    let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The id.")
    let at = Field("at", Instant.self, is: .assigned, "When.")
    let mass = Field("mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), "Body mass.")
    let salt = Field("salt", Mass.self, storedIn: .grams, "Salt.")
    let drunk = Field("drunk", Volume.self, "Drunk.")
    let distance = Field("distance", Length.self, "How far.")
    let air = Field("air", Temperature.self, "How warm.")
    let rate = Field("rate", VolumeRate.self, "Sweat.")
    let pace = Field("pace", Pace.self, "How fast.")
    let speed = Field("speed", Speed.self, "How fast.")
    let pressure = Field("pressure", Pressure.self, "Of the air.")
    let sodium = Field("sodium", Molarity.self, of: .sodium, "Of the drink.")
    let energy = Field("energy", Energy.self, storedIn: .kilocalories, "Spent.")
    let duration = Field("duration", TimeSpan.self, "How long.")
    let body = Nested("body", BodyFields.self, "The body.")
    let bottles = Listed("bottles", BottleFields.self, "What is carried.")
    static let declared = Declared(SampleFields())
  }

  private typealias Sample = Document<SampleFields>

  private func any(using random: inout SeededGenerator) -> BSONDocument {
    func number(_ range: ClosedRange<Double>) -> BSONValue {
      .double(Double.random(in: range, using: &random))
    }
    return [
      "_id": "x", "at": .datetime(milliseconds: 1_782_882_000_123), "massKg": number(20...300),
      "note": "kept", "saltG": number(0...50), "drunkML": number(0...5000),
      "distanceM": number(0...100_000), "airC": number(-40...50), "rateLPerH": number(0...4),
      "paceSPerKm": number(150...900), "speedMPerS": number(0...20),
      "pressureHPa": number(500...1100), "sodiumMmolPerL": number(0...120),
      "energyKcal": number(0...9000), "durationS": number(0...40_000),
      "body": ["heightCm": number(50...260), "shoe": 43],
      "bottles": [
        ["name": "a", "sizeML": number(100...2000)], ["name": "b", "sizeML": number(100...2000)],
        ["sizeML": number(100...2000)],
      ],
    ]
  }

  private func shown(_ document: BSONDocument, in units: UnitSystem) -> String {
    let zone = Viewer(units: units)
    return String(decoding: DocumentWriter(for: zone).json(Sample(document)), as: UTF8.self)
  }

  private func patched(_ document: BSONDocument, by json: String) throws -> BSONDocument {
    let shape = SampleFields.declared.shape
    let patch = try DocumentReader(zone: { ZoneID($0) }).read(
      Array(json.utf8), as: shape, for: .patch)
    return try MergePatch.apply(patch, to: document, as: shape)
  }

  @Test(arguments: UnitSystem.allCases)
  func anEchoInAnyUnitsChangesNothing(units: UnitSystem) async throws {
    var random = SeededGenerator(seed: 8)
    for await _ in (0..<300).givingWay {
      let document = any(using: &random)
      #expect(try patched(document, by: shown(document, in: units)) == document)
    }
  }

  @Test(arguments: UnitSystem.allCases)
  func aBoundSentBackAsItIsShownIsTheBound(units: UnitSystem) throws {
    for kilograms in [20, 20.001, 299.99, 299.999, 300] {
      for centimeters in [50, 50.01, 259.95, 260] {
        let document: BSONDocument = [
          "massKg": .double(kilograms), "body": ["heightCm": .double(centimeters)],
        ]
        #expect(try patched(document, by: shown(document, in: units)) == document)
      }
    }
  }

  /// Both weights are shown as 11 st 6 lb, but the number shown with it differs.
  @Test func aWeightThatOnlyRoundsToTheSameTextIsAChange() throws {
    let document: BSONDocument = ["massKg": 72.5]
    #expect(
      shown(document, in: .imperial).contains(
        #""value":159.8,"unit":"[lb_av]","text":"11 st 6 lb""#))
    #expect(try patched(document, by: #"{"mass":"159.8 lb"}"#) == document)
    #expect(try patched(document, by: #"{"mass":"160 lb"}"#)["massKg"] != document["massKg"])
  }

  @Test(arguments: [
    ("300 kg", 300.0), ("661.4 lb", 300), ("20 kg", 20), ("44.1 lb", 20.0034), ("3 st 2 lb", 20),
  ])
  func aBoundIsReadInAnyUnitsThatItIsToldIn(text: String, kilograms: Double) throws {
    let patched = try patched([:], by: "{\"mass\":\"\(text)\"}")
    #expect(abs(try #require(patched["massKg"]?.doubleValue) - kilograms) < 1e-4)
  }

  @Test func whatWasReallyChangedIsChangedAndNothingBesides() throws {
    let document: BSONDocument = ["massKg": 72.57, "drunkML": 501.3]
    let patch = #"{"mass":{"value":160.1,"unit":"[lb_av]"},"drunk":{"value":17,"unit":"[foz_us]"}}"#
    let after = try patched(document, by: patch)
    #expect(after["massKg"] != document["massKg"])
    #expect(after["drunkML"] == document["drunkML"])
  }

  @Test func ofAListThatLostAnItemTheOthersStayAsTheyWere() throws {
    let bottles: [BSONValue] = [
      ["name": "a", "sizeML": 501.3], ["name": "b", "sizeML": 747.7],
      ["name": "c", "sizeML": 333.3],
    ]
    let patch = """
      {"bottles":[{"name":"c","size":{"value":11.3,"unit":"[foz_us]"}},
      {"name":"new","size":{"value":17,"unit":"[foz_us]"}},
      {"name":"b","size":{"value":25.3,"unit":"[foz_us]"}}]}
      """
    let after = try patched(["bottles": .array(try BSONArray(bottles))], by: patch)
    guard case .array(let items)? = after["bottles"] else {
      Issue.record("no list: \(after)")
      return
    }
    #expect(items.map(\.self).first == bottles[2])
    #expect(items.map(\.self).last == bottles[1])
    #expect(items.count == 3)
  }

  @Test func aFieldOfTheServicesMayBeSaidBackButNotChanged() throws {
    let document: BSONDocument = ["_id": "x", "massKg": 70.0]
    #expect(try patched(document, by: #"{"id":"x"}"#) == document)
    for other in [#"{"id":"y"}"#, #"{"id":null}"#] {
      let faults = #expect(throws: Faults.self) { try patched(document, by: other) }
      #expect(faults?.all.map(\.pointer) == ["/id"])
      #expect(faults?.all.first?.hint == "Leave it out.")
    }
  }
}
