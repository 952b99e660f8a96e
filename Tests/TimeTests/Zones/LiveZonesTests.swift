import Foundation
import Synchronization
import Testing
import Time
import ZoneFiles

/// Zone data that are replaced while a program runs.
struct LiveZonesTests {
  /// A folder with one zone, whose clocks are an hour ahead and then two.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Here"), withIntermediateDirectories: true)
    try install("2026e", hours: 1, in: folder)
    try body(folder)
  }

  private func install(_ release: String, hours: Int, in folder: URL) throws {
    let list = "# version \(release)\nZ Here/Town \(hours) - X\nZ Here/Village \(hours) - X\n"
    try Data(list.utf8).write(to: folder.appending(path: "tzdata.zi"))
    for name in ["Town", "Village"] {
      try Data(TZif.bytes(footer: "XXX-\(hours)")).write(to: folder.appending(path: "Here/\(name)"))
    }
  }

  private func hours(_ zone: Zone) -> Int { Int(zone.offset(at: .latest).seconds) / 3600 }

  @Test func newDataAreTakenUpByAReload() throws {
    try withFolder { folder in
      let zones = try LiveZones(path: folder.path())
      let before = try zones.zone("Here/Town")
      #expect(try zones.reload() == nil)

      try install("2026f", hours: 2, in: folder)
      #expect(try zones.reload() == "2026e")
      let after = try zones.zone("Here/Town")
      #expect((before.version, after.version) == ("2026e", "2026f"))
      #expect((hours(before), hours(after)) == (1, 2))
      #expect(zones.current.version == "2026f")
    }
  }

  @Test func whoWatchesIsToldOnceHoweverNewDataAreComeUpon() throws {
    try withFolder { folder in
      let told = Mutex<[String]>([])
      let zones = try LiveZones(path: folder.path()) { former, new in
        told.withLock { $0.append("\(former.version) \(new.version)") }
      }
      try install("2026f", hours: 2, in: folder)
      // Asking for a zone notices the new data.
      #expect(try zones.zone("Here/Town").version == "2026f")
      #expect(try zones.reload() == nil)
      try install("2026e", hours: 1, in: folder)
      #expect(try zones.reload() == "2026f")
      #expect(told.withLock(\.self) == ["2026e 2026f", "2026f 2026e"])
    }
  }

  @Test func zonesOfTwoReleasesAreNeverMixed() throws {
    try withFolder { folder in
      let old = try ZoneDirectory(path: folder.path())
      let live = try LiveZones(path: folder.path())
      let town = try old.zone("Here/Town")
      try install("2026f", hours: 2, in: folder)

      #expect(throws: ZoneDirectoryError.replaced(path: folder.path(), version: "2026e")) {
        try old.zone("Here/Village")
      }
      #expect(try old.zone("Here/Town").hasSameRules(as: town))
      #expect(try live.zone("here/village").version == "2026f")
    }
  }

  @Test func aChangeUnderTheSameReleaseNameIsSeen() throws {
    try withFolder { folder in
      let zones = try LiveZones(path: folder.path())
      try install("2026e", hours: 2, in: folder)
      #expect(try zones.reload() == "2026e")
      #expect(hours(try zones.zone("Here/Town")) == 2)
    }
  }

  @Test func dataThatCannotBeReadLeaveTheOldOnesInUse() throws {
    try withFolder { folder in
      let zones = try LiveZones(path: folder.path())
      _ = try zones.zone("Here/Town")
      try FileManager.default.removeItem(at: folder.appending(path: "tzdata.zi"))
      #expect(throws: ZoneDirectoryError.noZoneList(path: folder.path())) { try zones.reload() }
      #expect(hours(try zones.zone("Here/Town")) == 1)

      try Data("nonsense".utf8).write(to: folder.appending(path: "tzdata.zi"))
      #expect(throws: ZoneDirectoryError.unreadableZoneList(path: folder.path())) {
        try zones.reload()
      }
      #expect(zones.current.version == "2026e")
    }
  }

  @Test func readersAndReloadsGoTogether() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Here"), withIntermediateDirectories: true)
    try install("2026e", hours: 1, in: folder)
    let zones = try LiveZones(path: folder.path())
    let names = ["2026e": 1, "2026f": 2]
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<200).allSatisfy { _ in
            // While the files are being replaced, a zone may be missing for a moment.
            guard let zone = try? zones.current.zone("Here/Town") else { return true }
            return names[zone.version ?? ""] != nil
          }
        }
      }
      group.addTask {
        for _ in 0..<20 { _ = try? zones.reload() }
        return true
      }
      for _ in 0..<20 { try? install("2026f", hours: 2, in: folder) }
      for await isFine in group { #expect(isFine) }
    }
    try zones.reload()
    #expect(try zones.zone("Here/Town").version == "2026f")
  }
}
