import BSON
import Documents
import Edge
import Schema
import Testing
import Units

@testable import Commands

/// Documents as tables and as CSV.
@Suite struct DocumentTableTests {
  private static let ada: AthleteDocument = AthleteDocument([
    "_id": "ath_1", "name": "Ada, \"the\"\u{1B}[2J\nfast", "massKg": 62.1, "heightCm": 181.5,
    "shoe": ["brand": "=cmd", "size": 42], "itinerary": [["zone": "Europe/Rome"], ["zone": "UTC"]],
  ])

  private static let eve = AthleteDocument(["_id": "ath_2", "massKg": 70.0, "active": true])

  private func table(_ columns: [[String]], _ units: UnitSystem = .metric) -> DocumentTable {
    DocumentTable(
      columns, [Self.ada, Self.eve], by: DocumentWriter(for: Viewer(units: units)))
  }

  @Test func csvHasTheUnitsInItsHeading() {
    #expect(
      table([["id"], ["mass"], ["active"]]).csv
        == "id,mass (kg),active\r\nath_1,62.1,\r\nath_2,70,true\r\n")
    #expect(
      table([["id"], ["mass"]], .usCustomary).csv
        == "id,mass ([lb_av])\r\nath_1,136.9\r\nath_2,154.3\r\n")
  }

  @Test func noCellForgesARowOrDrivesATerminal() {
    let csv = table([["name"]]).csv
    #expect(csv == "name\r\n\"Ada, \"\"the\"\"\\u{1B}[2J\\nfast\"\r\n\r\n")
    let listing = table([["name"], ["id"]]).listing.table
    #expect(listing.split(separator: "\n").count == 3)
    #expect(!listing.unicodeScalars.contains("\u{1B}"))
  }

  @Test func innerFieldsAndListsAreCellsToo() {
    let csv = table([["shoe", "size"], ["itinerary", "zone"], ["shoe"]]).csv
    #expect(
      csv.split(separator: "\r\n").dropFirst().first
        == #"42,Europe/Rome UTC,"{""brand"": ""=cmd"", ""size"": 42}""#)
  }

  @Test func aTableLinesNumbersUpUnderTheirUnit() {
    #expect(
      table([["id"], ["mass"], ["height"]]).listing.table == """
        id     mass (kg)  height (cm)
        ath_1       62.1        181.5
        ath_2         70            -

        """)
  }

  @Test func whatPeopleSayInTwoUnitsIsSaidSo() {
    let table = table([["mass"]], .imperial)
    #expect(table.listing.table.contains(" st "))
    #expect(table.csv.hasPrefix("mass ([lb_av])\r\n"))
  }
}
