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
    "localtime", "posixrules", "right/Europe/Rome", "posix/Europe/Rome", "tzdata.zi",
    "PST", "IST", "GMT+5", "Mars/Olympus_Mons", "Europe/Rome\0", "Factory",
  ])
  func refusesWhatIsNoZone(_ name: String) throws {
    let directory = try #require(zones)
    #expect(throws: ZoneDirectoryError.unknownZone(name)) { try directory.zone(name) }
  }

  /// Names that old programs and people use; the database has them as zones or links.
  @Test(arguments: [
    "EST", "MST", "HST", "EST5EDT", "PST8PDT", "CET", "MET", "EET", "WET", "NZ", "NZ-CHAT", "GB",
    "PRC", "ROC", "ROK", "UCT", "Zulu", "GMT0", "GMT+0", "GMT-0", "W-SU", "Japan",
  ])
  func namesWithoutAPlaceAreZonesToo(_ name: String) throws {
    let directory = try #require(zones)
    #expect(try directory.zone(name).id.name == name)
    #expect(try directory.zone(name.lowercased()).id.name == name)
  }

  @Test(arguments: [
    ("NZ", "Pacific/Auckland"), ("GB", "Europe/London"), ("PRC", "Asia/Shanghai"),
    ("ROC", "Asia/Taipei"), ("ROK", "Asia/Seoul"),
  ])
  func aLinkHasTheRulesOfItsTarget(link: String, target: String) throws {
    let directory = try #require(zones)
    #expect(try directory.zone(link).hasSameRules(as: directory.zone(target)))
  }

  /// Some systems put the files of old names into a separate package, but still list the names.
  @Test func aLinkWithoutAFileOfItsOwnIsReadFromItsTargets() throws {
    let rome = try #require(zones?.path)
    try withFolder { folder in
      let list = "# version 2026f\nZ Here/Rome 0 - X\nL Here/Rome OLD\nL OLD OLDER\nL LOOP LOOP\n"
      try Data(list.utf8).write(to: folder.appending(path: "tzdata.zi"))
      try FileManager.default.copyItem(
        atPath: "\(rome)/Europe/Rome", toPath: folder.appending(path: "Here/Rome").path())
      let directory = try ZoneDirectory(path: folder.path())
      for name in ["OLD", "OLDER"] {
        let zone = try directory.zone(name)
        #expect(zone.id.name == name)
        #expect(zone.hasSameRules(as: try directory.zone("Here/Rome")))
      }
      let loop = try #require(ZoneID("LOOP"))
      #expect(throws: ZoneDirectoryError.unreadableZone(loop)) { try directory.zone("LOOP") }
    }
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
    try withFolder { folder in
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

  /// A folder with an empty `Here` inside.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Here"), withIntermediateDirectories: true)
    try body(folder)
  }
}
