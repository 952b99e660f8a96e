import BSON
import Schema
import TestSupport
import Testing
import Time
import Units

@testable import Edge

@Suite struct ConstraintTests {
  private func faults(
    _ json: String, for purpose: DocumentReader.Purpose = .whole
  ) -> [String] {
    do throws(Faults) {
      _ = try DocumentReader(zone: { ZoneID($0) }).read(
        Array(json.utf8), as: EveryShapeFields.declared.shape, for: purpose)
      return []
    } catch {
      return error.all.map { "\($0.pointer) \($0.message) \($0.expected ?? "")" }
    }
  }

  @Test func everyBreachIsToldAtOnceBesideTheFaultsOfShape() {
    let json = """
      {"name":"123456789","code":"ab12","tags":["a",1,"","long!"],"grades":{"a":1,"b":9,"c":2},
       "share":1.5,"whole":-6,"isOn":1,
       "spans":[{"start":"2026-01-02T00:00:00Z","end":"2026-01-01T00:00:00Z","low":1,"high":1},
                {"end":"2026-01-01T00:00:00Z"}]}
      """
    #expect(
      faults(json) == [
        "/tags/1 The value is not text. text",
        "/isOn The value is not true or false. true or false",
        "/spans/1/start The field is missing. an RFC 3339 instant such as \"2026-07-01T07:00:00+02:00\"",
        "/name The text is too long. 1 to 8 characters",
        "/code The text does not have the form of this field. text in the form [a-f\\-]{2}_?[0-9]{1,3}\\.x*",
        "/tags It is too long. at most 3 items",
        "/tags/2 The text is too short. 1 to 4 characters",
        "/tags/3 The text is too long. 1 to 4 characters",
        "/grades It is too long. at most 2 items",
        "/grades/b The value is out of range. a value from 1 to 5",
        "/whole The value is out of range. a value from -5",
        "/share The value is out of range. a value from 0.0 to 1.0",
        "/spans/0/end The fields contradict each other. \"start\" is not after \"end\"",
        "/spans/0/high The fields contradict each other. \"low\" is before \"high\"",
      ])
  }

  /// One scalar each, though in three bytes, or of several scalars and one letter.
  @Test func lengthIsInCodePoints() {
    #expect(faults(#"{"name":"日本日本日本日本"}"#).isEmpty)
    #expect(faults(#"{"name":"e\u0301e\u0301e\u0301e\u0301e"}"#).count == 1)
  }

  @Test func aFormerNameKeepsItsFieldsConstraints() {
    #expect(faults(#"{"title":""}"#).map { $0.prefix(6) } == ["/title"])
  }

  /// What was stored before its constraint can be said back, as a reader of it does who sends all of it.
  @Test func aPatchIsJudgedByWhatItMakesOfTheStoredDocument() throws {
    func faults(_ json: String, to stored: BSONDocument) throws -> [String] {
      let shape = EveryShapeFields.declared.shape
      let patch = try DocumentReader(zone: { ZoneID($0) }).read(
        Array(json.utf8), as: shape, for: .patch)
      do throws(Faults) {
        _ = try MergePatch.apply(patch, to: stored, as: shape)
        return []
      } catch {
        return error.all.map(\.pointer)
      }
    }
    let old: BSONDocument = ["name": "", "grades": ["a": .int64(9)]]
    #expect(try faults(#"{"name":"","isOn":true,"grades":{"a":9}}"#, to: old) == [])
    #expect(try faults(#"{"title":"","share":2}"#, to: [:]) == ["/name", "/share"])
    #expect(try faults(#"{"name":null,"grades":{"a":null}}"#, to: old) == [])
  }

  @Test func aMapKeepsItsKeysAndRefusesThoseThatCannotBeStored() throws {
    #expect(faults(#"{"grades":{"5 km":1}}"#).isEmpty)
    #expect(
      faults(#"{"grades":{"a.b":1,"c":"d"},"grades2":1}"#).map { $0.prefix(12) } == [
        "/grades/a.b ", "/grades/c Th",
      ])
    #expect(
      faults(#"{"grades":{"a":1,"a":1}}"#) == ["/grades/a The key is there twice. each key once"])
    #expect(faults(#"{"grades":[1]}"#).count == 1)
  }
}
