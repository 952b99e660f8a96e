import Foundation
import TestSupport
import Time
import ZoneFiles

extension SeededGenerator {
  mutating func instant() -> Instant {
    let range = Instant.earliest.milliseconds...Instant.latest.milliseconds
    return Instant(milliseconds: Int64.random(in: range, using: &self)) ?? .earliest
  }
}

/// The shared tables, found through `BRINE_SHARED`.
enum SharedTables {
  static func url(_ name: String) -> URL {
    let root =
      ProcessInfo.processInfo.environment["BRINE_SHARED"]
      ?? URL(filePath: #filePath).appending(path: "../../../../../shared").standardized.path()
    return URL(filePath: root).appending(path: "time-units/\(name)")
  }

  static func exist(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url(name).path())
  }

  static func decode<Table: Decodable>(_ name: String, as type: Table.Type) throws -> Table {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: url(name)))
  }
}

/// The machine's zone data; `BRINE_ZONEINFO` names another folder.
let zones: ZoneDirectory? = try? ZoneDirectory(
  path: ProcessInfo.processInfo.environment["BRINE_ZONEINFO"] ?? "/usr/share/zoneinfo")

/// The code of any error of this module, such as `gap`.
func code(of error: any Error) -> String {
  switch error {
  case let error as TimeParseError: error.code
  case let error as TimeError: error.code
  case ZoneDirectoryError.unknownZone: "unknown-zone"
  default: "\(error)"
  }
}

func fileBytes(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: path)))
}
