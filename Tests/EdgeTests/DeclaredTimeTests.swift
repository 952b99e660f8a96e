import BSON
import Schema
import Testing
import Time

@testable import Edge

/// Dates and times of day at the edge: several forms are accepted, one form is stored.
@Suite struct DeclaredTimeTests {
  private struct DayFields: Fields {
    let wake = Field("wake", PlainTime.self, "When to get up.")
    let born = Field("born", PlainDate.self, "Day of birth.")
    let call = Field("call", PlainDateTime.self, "What the clock will show.")
    let days = Field("days", Weekdays.self, "Days of the week.")
    let policy = Field("policy", Disambiguation.self, "When clocks skip.")
    static let declared = Declared(DayFields())
  }

  private func read(_ json: String) throws -> BSONDocument {
    try DocumentReader(zone: { ZoneID($0) }).read(
      Array(json.utf8), as: DayFields.declared.shape)
  }

  private func shown(_ document: BSONDocument) -> String {
    String(
      decoding: DocumentWriter(for: Viewer()).json(Document<DayFields>(document)), as: UTF8.self)
  }

  @Test(arguments: ["7:00 AM", "07:00", "7am", "07:00:00"])
  func aTimeOfDayIsReadAsPeopleWriteIt(_ text: String) throws {
    let document = try read(#"{"wake":"\#(text)"}"#)
    #expect(document == ["wake": .int32(25_200_000)])
    #expect(shown(document) == #"{"wake":"07:00"}"#)
  }

  @Test func datesAndWallTimesAreKeptAsText() throws {
    let document = try read(#"{"born":"1990-05-17","call":"2026-12-01T07:00"}"#)
    #expect(document == ["born": "1990-05-17", "call": "2026-12-01T07:00:00"])
    #expect(shown(document) == #"{"born":"1990-05-17","call":"2026-12-01T07:00:00"}"#)
  }

  @Test func daysAndPoliciesAreReadFromTheirClosedSets() throws {
    let document = try read(#"{"days":[1,3,7],"policy":"later"}"#)
    #expect(try Document<DayFields>(document).days == Weekdays([.monday, .wednesday, .sunday]))
    #expect(try Document<DayFields>(document).policy == .later)
  }

  @Test(arguments: [
    (#"{"wake":"25:00"}"#, "/wake"), (#"{"wake":7}"#, "/wake"),
    (#"{"born":"2023-02-29"}"#, "/born"),
    (#"{"call":"2026-12-01T07:00:00Z"}"#, "/call"), (#"{"days":[0]}"#, "/days/0"),
    (#"{"days":[8]}"#, "/days/0"), (#"{"policy":"now"}"#, "/policy"),
  ])
  func whatIsNoneIsRefusedWhereItStands(_ json: String, _ pointer: String) throws {
    let faults = #expect(throws: Faults.self) { try read(json) }
    #expect(faults?.all.map(\.pointer) == [pointer])
  }

  @Test func aStoredNumberThatIsNoTimeOfDayIsShownAsItIs() {
    #expect(shown(["wake": .int32(-1)]) == #"{"wake":-1}"#)
  }
}
