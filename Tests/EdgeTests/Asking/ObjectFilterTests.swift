import BSON
import Query
import Schema
import Testing
import Time
import Units

@testable import Edge

/// What one object of a list must satisfy: `laps:(kind = work AND time > 60s)`.
@Suite struct ObjectFilterTests {
  private struct LapFields: Fields {
    let kind = Field("kind", String.self, "The kind.")
    let time = Field("time", TimeSpan.self, storedIn: .seconds, "How long.")
    let effort = Field("effort", Int64.self, visibleTo: .service, "Hidden.")
    static let declared = Declared(LapFields())
  }

  private struct SetFields: Fields {
    let laps = Listed("laps", LapFields.self, "Laps.")
    static let declared = Declared(SetFields())
  }

  private struct RunFields: Fields {
    let name = Field("name", String.self, "A name.")
    let laps = Listed("laps", LapFields.self, "Laps.")
    let sets = Listed("sets", SetFields.self, "Sets.")
    let tags = Field("tags", [String].self, "Words.")
    let hidden = Listed("hidden", LapFields.self, visibleTo: .service, "Hidden.")
    static let declared = Declared(RunFields())
  }

  private func condition(_ text: String, by audience: Audience = .everyone) throws -> Condition {
    try FilterText(
      RunFields.declared.shape, for: Viewer(audience: audience), zone: { ZoneID($0) }
    ).condition(text)
  }

  private func sent(_ text: String) throws -> String {
    try condition(text).rendered().extendedJSON(.relaxed)
  }

  @Test(arguments: [
    (
      #"laps:(kind = work AND time > 60s)"#,
      #"{"laps":{"$elemMatch":{"kind":"work","timeS":{"$gt":60.0}}}}"#
    ),
    (
      "NOT laps:(kind = work AND time > 60s)",
      #"{"laps":{"$not":{"$elemMatch":{"kind":"work","timeS":{"$gt":60.0}}}}}"#
    ),
    (
      "laps:(kind = work OR NOT time > 60s)",
      #"{"laps":{"$elemMatch":{"$or":[{"kind":"work"},{"timeS":{"$not":{"$gt":60.0}}}]}}}"#
    ),
    (
      "sets:(laps:(kind = work) AND note = x)",
      #"{"sets":{"$elemMatch":{"laps":{"$elemMatch":{"kind":"work"}},"note":"x"}}}"#
    ),
    ("sets.laps:(kind = work)", #"{"sets.laps":{"$elemMatch":{"kind":"work"}}}"#),
    ("sets.0.laps:(kind = work)", #"{"sets.0.laps":{"$elemMatch":{"kind":"work"}}}"#),
    (
      "shoes:(brand = Nike AND size > 42)",
      #"{"shoes":{"$elemMatch":{"brand":"Nike","size":{"$gt":42}}}}"#
    ),
    (
      "name = A AND laps:( kind = work )",
      #"{"name":"A","laps":{"$elemMatch":{"kind":"work"}}}"#
    ),
  ]) func asksForOneObject(_ text: String, _ sent: String) throws {
    #expect(try self.sent(text) == sent)
  }

  @Test func oneObjectMustSatisfyAllOfIt() throws {
    let document: BSONDocument = [
      "laps": [["kind": "work", "timeS": 30.0], ["kind": "rest", "timeS": 90.0]]
    ]
    #expect(try condition("laps.kind = work AND laps.time > 60s").matches(document))
    #expect(try !condition("laps:(kind = work AND time > 60s)").matches(document))
    #expect(try condition("laps:(kind = rest AND time > 60s)").matches(document))
  }

  @Test(arguments: [
    ("name:(kind = a)", 4, "no list of objects"), ("tags:(kind = a)", 4, "no list of objects"),
    ("laps.0:(kind = a)", 6, "no list of objects"), ("laps:(", 6, "field's name is expected"),
    ("laps:()", 6, "field's name is expected"), ("laps:(kind = a", 14, "closing parenthesis"),
    ("laps:(kinds = a)", 6, "There is no field"), ("laps = (kind = a)", 7, "value is expected"),
    ("laps:(name = a AND kind = b OR kind = c)", 28, "AND and OR"),
    ("laps:(time > 60)", 13, "is not a"),
  ]) func aMistakeIsToldAtItsPlace(_ text: String, _ position: Int, _ says: String) throws {
    let fault = #expect(throws: FilterFault.self) { try condition(text) }
    #expect(fault?.position == position)
    #expect(
      fault?.message(in: .metric).contains(says) == true, "\(fault?.message(in: .metric) ?? "")")
  }

  @Test func itIsNestedAndCountedLikeParentheses() throws {
    let deep = String(repeating: "a:(", count: 17) + "b = 1" + String(repeating: ")", count: 17)
    #expect(throws: FilterFault.self) { try condition(deep) }
    let many = "a:(" + Array(repeating: "b = 1", count: 64).joined(separator: " AND ") + ")"
    #expect(throws: FilterFault.self) { try condition(many) }
  }

  @Test(arguments: ["laps:(effort > 0)", "hidden:(kind = a)", "hidden:(effort > 0 OR kind = a)"])
  func whatTheAskerMayNotSeeIsInNoObject(text: String) throws {
    let document: BSONDocument = [
      "laps": [["effort": 5]], "hidden": [["kind": "a", "effort": 5]],
    ]
    #expect(try !condition(text).matches(document))
    #expect(try condition("NOT \(text)").matches(document))
    #expect(try condition(text, by: .service).matches(document))
  }
}
