import BSON
import Hydration
import Schema
import Testing
import Units

@testable import Documents

@Suite struct EstimateTests {
  private let rate = Estimate<VolumeRate>(
    .litersPerHour(0.9), .init(.litersPerHour(0.8), .litersPerHour(1.1)),
    inputs: [Input("massBefore", Mass.kilograms(72.5), .given)], formula: .massBalance,
    notes: [.shortTest])

  /// Stored documents depend on these keys: one declaration gives each quantity the keys that it
  /// had before.
  @Test func eachQuantityKeepsItsStoredKeys() {
    func keys<F: Fields>(_ fields: F.Type) -> [String] {
      F.declared.shape.fields.prefix(4).map(\.storedKey)
    }
    #expect(
      keys(EstimateFields<VolumeRate>.self) == ["valueLPerH", "lowLPerH", "highLPerH", "level"])
    #expect(keys(EstimateFields<Volume>.self) == ["valueML", "lowML", "highML", "level"])
    #expect(
      keys(EstimateFields<Molarity>.self)
        == ["valueMmolPerL", "lowMmolPerL", "highMmolPerL", "level"])
  }

  @Test func anEstimateIsKeptWithItsReasons() throws {
    let document = try Document<EstimateFields<VolumeRate>>(rate)
    #expect(try document.value == .litersPerHour(0.9))
    #expect(try document.high == .litersPerHour(1.1))
    let input = try #require(document.inputs.first)
    #expect(try input.name == "massBefore")
    #expect(input.bson["value"] == ["value": 72.5, "unit": "kg"])
    #expect(try input.origin?.text(for: .metric) == "given")
    #expect(try document.notes.first?.code == "short-test")
  }

  @Test func aPartOfAPlanHasItsNumbersOnly() throws {
    let document = try Document<EstimateFields<VolumeRate>>(numbersOf: rate)
    #expect(document.bson.map(\.key) == ["valueLPerH", "lowLPerH", "highLPerH", "level"])
  }

  /// Inputs used to be stored as texts in metric units. Notes and origins are still texts if they
  /// contain no quantity.
  @Test func whatWasStoredBeforeIsStillReadable() throws {
    let former = Document<EstimateFields<VolumeRate>>([
      "valueLPerH": 0.9, "inputs": [["name": "before", "value": "72.5 kg", "origin": "given"]],
      "notes": [["code": "short-test", "message": "Test for longer."]],
    ])
    #expect(try former.value == .litersPerHour(0.9))
    #expect(try former.inputs.first?.origin?.text(for: .metric) == "given")
    #expect(try former.notes.first?.message?.text(for: .usCustomary) == "Test for longer.")
  }
}
