import BenchmarkSupport
import Foundation
import Time

/// A zone as both know it.
struct SampleZone {
  let ours: Zone
  let calendar: Calendar

  private init(_ name: String) throws {
    let file = folder.appending(path: name)
    guard let id = ZoneID(name), let timeZone = TimeZone(identifier: name) else {
      throw BenchmarkError("there is no zone \(name) here")
    }
    ours = try Zone(id: id, tzif: Array(Data(contentsOf: file)))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
  }

  /// Zones with summer time now, formerly and never, on both sides of the equator. For the samples
  /// they are the same in 2025b, which Foundation had when they were chosen, and in 2026f.
  static func all() throws -> [SampleZone] {
    try [
      "Europe/Rome", "Europe/London", "America/New_York", "America/Los_Angeles",
      "America/Sao_Paulo", "Australia/Sydney", "Pacific/Auckland", "Asia/Kolkata",
    ].map(SampleZone.init)
  }

  /// The release of our zone data, such as `2026f`.
  static func version() throws -> String {
    let list = try String(contentsOf: folder.appending(path: "tzdata.zi"), encoding: .utf8)
    return list.prefix { $0 != "\n" }.split(separator: " ").last.map(String.init) ?? "unknown"
  }
}

private let folder = URL(filePath: "/usr/share/zoneinfo")
