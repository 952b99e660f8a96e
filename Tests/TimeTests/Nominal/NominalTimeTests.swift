import Testing
import Time
import ZoneFiles

struct NominalTimeTests {
  @Test(arguments: [
    ("7:00 AM", "07:00"), ("07:00", "07:00"), ("19:30", "19:30"), ("7pm", "19:00"),
    ("12:00 AM", "00:00"), ("12 pm", "12:00"), ("7:05 p.m.", "19:05"), ("07:00:30", "07:00:30"),
    (" 7:00 ", "07:00"), ("0:00", "00:00"), ("7:00\u{202F}AM", "07:00"), ("7\u{A0}p.m.", "19:00"),
    ("Noon", "12:00"), ("midnight", "00:00"), (" NOON ", "12:00"), ("11:59:59 pm", "23:59:59"),
  ])
  func readsWhatPeopleWrite(_ text: String, _ expected: String) throws {
    #expect(try NominalTime(parsing: text).description == expected)
    #expect(try NominalTime(parsing: text.utf8.span).description == expected)
  }

  @Test(arguments: [
    ("7", "syntax"), ("", "syntax"), ("25:00", "invalid-time"), ("13:00 PM", "invalid-time"),
    ("0:30 AM", "invalid-time"), ("7:60", "invalid-time"), ("7:0", "syntax"), ("700", "syntax"),
    ("7:00 XM", "syntax"), ("7:00 am x", "syntax"), ("7.00", "syntax"), ("-7:00", "syntax"),
    ("noon pm", "syntax"), ("noo", "syntax"), ("7:00\u{2003}AM", "syntax"), ("7:00Z", "syntax"),
    ("7:00 a.m", "syntax"), ("007:00", "syntax"), ("12:60 AM x", "syntax"), ("７:00", "syntax"),
  ])
  func refusesByKind(_ text: String, code: String) {
    do {
      _ = try NominalTime(parsing: text)
      Issue.record("read \(text)")
    } catch {
      #expect(error.code == code, "\(text)")
      #expect(throws: error) { try NominalTime(parsing: text.utf8.span) }
    }
  }

  @Test(.enabled(if: zones != nil, "no zone data"))
  func aFloatingTimeFollowsThePerson() throws {
    let wake = try NominalTime(parsing: "7:00 AM")
    let date = try PlainDate(parsing: "2026-12-01")
    let directory = try #require(zones)
    let rome = try wake.occurrence(on: date, in: directory.zone("Europe/Rome"))
    let vancouver = try wake.occurrence(on: date, in: directory.zone("America/Vancouver"))
    #expect(rome.rfc3339 == "2026-12-01T06:00:00.000Z")
    #expect(vancouver.rfc3339 == "2026-12-01T14:00:00.000Z")
  }

  @Test(.enabled(if: zones != nil, "no zone data"))
  func anAnchoredTimeStaysInItsZone() throws {
    let directory = try #require(zones)
    let rome = try directory.zone("Europe/Rome")
    let time = try #require(PlainTime(hour: 7, minute: 0))
    let call = NominalTime(time, anchor: .zone(rome.id))
    let date = try PlainDate(parsing: "2026-07-01")
    #expect(try call.occurrence(on: date, in: rome).rfc3339 == "2026-07-01T05:00:00.000Z")
    #expect(throws: TimeError.anchoredElsewhere(rome.id)) {
      try call.occurrence(on: date, in: .utc)
    }
    #expect(call.zone(whenIn: .utc) == rome.id)
    #expect(NominalTime(time).zone(whenIn: .utc) == .utc)
    #expect(call.description == "07:00[Europe/Rome]")
    #expect(NominalTime(time, on: .weekend).description == "07:00 SA,SU")
  }
}
