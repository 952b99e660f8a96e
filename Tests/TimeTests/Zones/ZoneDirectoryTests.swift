import Foundation
import Testing
import Time
import ZoneFiles

struct ZoneDirectoryTests {
  @Test func zoneDataAreThoseOfTheTablesOrNewer() throws {
    let directory = try #require(zones)
    #expect(directory.version >= "2026f", "tables are of 2026f: update tzdata in \(directory.path)")
  }

  @Test func everyListedZoneLoads() throws {
    let directory = try #require(zones)
    #expect(directory.identifiers.count > 400)
    for id in directory.identifiers { #expect(try directory.zone(id.name).id == id) }
  }

  @Test func theCaseIsForgivenAndTheCanonicalOneKept() throws {
    let zone = try #require(try zones?.zone("america/NEW_york"))
    #expect(zone.id.name == "America/New_York")
    #expect(zone.version == zones?.version)
  }

  @Test(arguments: [
    "", ".", "..", "../../etc/passwd", "/etc/passwd", "Europe/", "/Europe/Rome", "Europe//Rome",
    "localtime", "posixrules", "right/Europe/Rome", "posix/Europe/Rome", "tzdata.zi", "EST",
    "MST7MDT", "PST", "IST", "GMT+5", "Mars/Olympus_Mons", "Europe/Rome\0", "Factory",
  ])
  func refusesWhatIsNoZone(_ name: String) throws {
    let directory = try #require(zones)
    #expect(throws: ZoneDirectoryError.unknownZone(name)) { try directory.zone(name) }
  }

  @Test func linksAreZones() throws {
    let directory = try #require(zones)
    for name in ["Asia/Calcutta", "Europe/Kiev", "UTC", "Etc/GMT+5"] {
      #expect(try directory.zone(name).id.name == name)
    }
  }

  @Test func aFolderWithoutZonesIsAnError() {
    #expect(throws: ZoneDirectoryError.noZoneList(path: "/nowhere")) {
      try ZoneDirectory(path: "/nowhere")
    }
  }

  @Test func missingAndDamagedFilesAreErrors() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Here"), withIntermediateDirectories: true)
    let list = "# version 2026f\nZ Here/Bad 0 - X\nZ Here/None 0 - X\nL Here/Bad Here/Link\n"
    try Data(list.utf8).write(to: folder.appending(path: "tzdata.zi"))
    try Data("TZif".utf8).write(to: folder.appending(path: "Here/Bad"))

    let directory = try ZoneDirectory(path: folder.path())
    #expect(directory.identifiers.map(\.name) == ["Here/Bad", "Here/Link", "Here/None"])
    let bad = try #require(ZoneID("Here/Bad"))
    let none = try #require(ZoneID("Here/None"))
    #expect(throws: ZoneDirectoryError.corruptZone(bad, .truncated(at: 4))) {
      try directory.zone("Here/Bad")
    }
    #expect(throws: ZoneDirectoryError.unreadableZone(none)) { try directory.zone("Here/None") }
  }
}
