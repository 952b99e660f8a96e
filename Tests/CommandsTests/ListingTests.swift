import ArgumentParser
import Testing
import Words

@testable import Commands

@Suite struct ListingTests {
  private let listing = Listing(
    [.init("name", "NAME"), .init("distanceM", "METERS", isNumber: true), .init("note", "NOTE")],
    rows: [["Zoë", 42195, nil], ["Al", 5, "short"], ["B"]])

  @Test func linesUpItsColumns() {
    #expect(
      listing.table == """
        NAME  METERS  NOTE
        Zoë    42195  -
        Al         5  short
        B          -  -

        """)
  }

  @Test func writesOneObjectALine() {
    #expect(
      listing.jsonLines == """
        {"name":"Zoë","distanceM":42195,"note":null}
        {"name":"Al","distanceM":5,"note":"short"}
        {"name":"B","distanceM":null,"note":null}

        """)
  }

  @Test func printsAsAskedFor() throws {
    #expect(try OutputOptions.parse(["--json"]).text(listing) == listing.jsonLines)
    #expect(try OutputOptions.parse([]).text(listing) == listing.table)
  }

  @Test func isOnlyItsHeadingWithoutRows() {
    let empty = Listing(listing.columns, rows: [])
    #expect(empty.table == "NAME  METERS  NOTE\n")
    #expect(empty.jsonLines == "")
  }
}
