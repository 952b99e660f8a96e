public import Time

/// Why a zone, or the folder of zones, cannot be had.
public enum ZoneDirectoryError: Error, Hashable, Sendable {
  /// No `tzdata.zi` in the folder.
  case noZoneList(path: String)
  /// A `tzdata.zi` without version or zones.
  case unreadableZoneList(path: String)
  /// The folder no longer has the release that was read from it.
  case replaced(path: String, version: String)
  /// No zone is listed by that name.
  case unknownZone(String)
  /// A listed zone without a readable file.
  case unreadableZone(ZoneID)
  /// A listed zone whose file is no zone.
  case corruptZone(ZoneID, ZoneError)
}

extension ZoneDirectoryError: CustomStringConvertible {
  /// One sentence: what is wrong and how to mend it.
  public var description: String {
    switch self {
    case .noZoneList(let path):
      "No time zone data in \(path): install tzdata, or name the folder that holds tzdata.zi."
    case .unreadableZoneList(let path): "\(path)/tzdata.zi is damaged: reinstall tzdata."
    case .replaced(let path, let version):
      "\(path) no longer holds the time zone data \(version): read it again."
    case .unknownZone(let name):
      "“\(name)” is no known time zone, such as “Europe/Rome”."
        + (ZoneID.advice(for: name).map { " \($0)" } ?? "")
    case .unreadableZone(let id): "The file of \(id) is missing or unreadable: reinstall tzdata."
    case .corruptZone(let id, _): "The file of \(id) is damaged: reinstall tzdata."
    }
  }
}
