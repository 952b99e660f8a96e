import Foundation
import TestSupport

/// A folder of zone data that is replaced as a whole under a running program, as an update of the
/// system does: the machine's own, with Vancouver and Rome of one of two releases.
struct ZoneFolder {
  /// What `--zoneinfo` is told.
  let path: String
  private let folder: ScratchFolder

  enum Release: String, CaseIterable {
    /// The clocks of Vancouver go back each winter.
    case older = "2025b"
    /// They do so no more.
    case newer = "2026f"
  }

  /// Whether the machine has zone data.
  static let isThere = FileManager.default.fileExists(atPath: machines + "/tzdata.zi")

  init(_ release: Release, in folder: ScratchFolder) throws {
    self.folder = folder
    path = "\(folder.path)/zoneinfo"
    for release in Release.allCases { try Self.build(release, at: place(of: release)) }
    try install(release)
  }

  func install(_ release: Release) throws { try install(place(of: release)) }

  /// Leaves the program without any zone data to read.
  func takeAway() throws { try install("\(folder.path)/nowhere") }

  /// Renaming a link over another is one step: nobody sees half of it.
  private func install(_ place: String) throws {
    let link = path + ".new"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place)
    guard rename(link, path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }

  private func place(of release: Release) -> String { "\(path)-\(release.rawValue)" }

  private static func build(_ release: Release, at place: String) throws {
    try FileManager.default.copyItem(atPath: machines, toPath: place)
    let ours = PackageFolder.url.appending(path: "Tests/Scenarios/ZoneData/\(release.rawValue)")
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

extension RunningProgram {
  /// Asks it to look at its zone data and waits until it has said what it found.
  ///
  /// - Parameters:
  ///   - message: what it logs.
  ///   - release: of the data that it then uses.
  func lookAtZoneData(expecting message: String, _ release: ZoneFolder.Release) async throws {
    let before = lines(message).count
    process.send(SIGHUP)
    let line = try await Patience.wait(for: "\"\(message)\" in the log") {
      lines(message).dropFirst(before).first
    }
    guard line.contains("\"release\":\"\(release.rawValue)\"") else {
      throw OtherRelease(line: String(line))
    }
  }

  private func lines(_ message: String) -> [Substring] {
    process.standardError.split(separator: "\n").filter { $0.contains("\"\(message)\"") }
  }

  /// It said of another release that it was using it.
  struct OtherRelease: Error {
    let line: String
  }
}
