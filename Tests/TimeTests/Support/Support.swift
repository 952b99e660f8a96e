import Foundation
import Time
import ZoneFiles

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed, everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

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

/// A code such as `gap`, whichever error has it.
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
