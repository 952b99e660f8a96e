import Foundation

/// A folder of zone data that can be replaced while it is in use, as by a system update. It has the
/// machine's own data, with Vancouver and Rome of one of two releases.
package struct ZoneFolder {
  /// Where to look for the data.
  package let path: String
  private let folder: String

  package enum Release: String, CaseIterable {
    /// The clocks of Vancouver go back each winter.
    case older = "2025b"
    /// The clocks of Vancouver no longer go back.
    case newer = "2026f"
  }

  /// Whether the machine has zone data.
  package static let isThere = FileManager.default.fileExists(atPath: machines + "/tzdata.zi")

  /// - Parameter folder: where to make it.
  package init(_ release: Release, in folder: String) throws {
    self.folder = folder
    path = "\(folder)/zoneinfo"
    for release in Release.allCases { try Self.build(release, at: place(of: release)) }
    try install(release)
  }

  package func install(_ release: Release) throws { try install(place(of: release)) }

  /// Removes the zone data.
  package func takeAway() throws { try install("\(folder)/nowhere") }

  /// Replaces the data by renaming a link, which is atomic.
  private func install(_ place: String) throws {
    let link = path + ".new"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place)
    guard rename(link, path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }

  private func place(of release: Release) -> String { "\(path)-\(release.rawValue)" }

  private static func build(_ release: Release, at place: String) throws {
    try FileManager.default.copyItem(atPath: machines, toPath: place)
    let ours = PackageFolder.url.appending(path: "Tests/Support/ZoneData/\(release.rawValue)")
    for zone in ["America/Vancouver", "Europe/Rome"] {
      let file = URL(filePath: "\(place)/\(zone)")
      try FileManager.default.removeItem(at: file)
      try Data(contentsOf: ours.appending(path: zone)).write(to: file)
    }
    try name(release, listIn: URL(filePath: "\(place)/tzdata.zi"))
  }

  /// The list of zones says of which release it is in its first line.
  private static func name(_ release: Release, listIn file: URL) throws {
    let list = try String(contentsOf: file, encoding: .utf8)
    let rest = list.drop { $0 != "\n" }
    try Data("# version \(release.rawValue)\(rest)".utf8).write(to: file)
  }

  private static let machines = "/usr/share/zoneinfo"
}

/// Runs the body with a folder of zone data of its own.
package func withZoneFolder<Result>(
  _ release: ZoneFolder.Release, _ body: (ZoneFolder) async throws -> Result
) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "brine-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(try ZoneFolder(release, in: folder.path))
}
