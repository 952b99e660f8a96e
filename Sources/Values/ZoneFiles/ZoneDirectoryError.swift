public import Time

/// Why a zone, or a folder of zones, cannot be read.
public enum ZoneDirectoryError: Error, Hashable, Sendable {
  /// The folder has no `tzdata.zi`, or it cannot be read.
  case noZoneList(path: String)
  /// `tzdata.zi` has no version or no zones.
  case unreadableZoneList(path: String)
  /// The folder no longer has the release whose list was read from it.
  case replaced(path: String, version: String)
  /// No zone with this name is listed.
  case unknownZone(String)
  /// The file of a listed zone is missing or cannot be read.
  case unreadableZone(ZoneID)
  /// The file of a listed zone is not valid TZif.
  case corruptZone(ZoneID, ZoneError)
}

extension ZoneDirectoryError: CustomStringConvertible {
  /// One sentence that says what is wrong and how to fix it.
  public var description: String {
    switch self {
    case .noZoneList(let path):
      "No time zone data in \(path): install tzdata, or name the folder that holds tzdata.zi."
    case .unreadableZoneList(let path): "\(path)/tzdata.zi is damaged: reinstall tzdata."
    case .replaced(let path, let version):
      "The time zone data \(version) in \(path) have been replaced: read the folder again."
    case .unknownZone(let name):
      "“\(name)” is not a known time zone: write a name such as “Europe/Rome”."
        + (ZoneID.advice(for: name).map { " \($0)" } ?? "")
    case .unreadableZone(let id): "The file of \(id) is missing or unreadable: reinstall tzdata."
    case .corruptZone(let id, _): "The file of \(id) is damaged: reinstall tzdata."
    }
  }
}
