import ActivityFiles
import Athletics
import Time
import UseCases
import Words

extension FileInspection {
  /// One JSON object with a newline.
  func jsonLine(of file: String) -> String {
    let object = JSONValue.object([
      .init("file", .string(file)),
      .init("format", .string(orNull: format?.rawValue)),
      .init("recordings", .array(recordings.map(\.json))),
      .init("faults", .array(faults.map(\.json))),
    ])
    return String(decoding: object.bytes, as: UTF8.self) + "\n"
  }

  /// The file's name, its recordings as a table, and its faults.
  func report(of file: String) -> String {
    let listing = Listing(
      [
        .init("sport", "SPORT"), .init("subSport", "SUB SPORT"), .init("start", "START"),
        .init("elapsed", "ELAPSED", isNumber: true), .init("timer", "TIMER", isNumber: true),
        .init("distance", "DISTANCE", isNumber: true),
        .init("records", "RECORDS", isNumber: true), .init("heartRate", "HEART RATE"),
        .init("device", "DEVICE"),
      ], rows: recordings.map(\.row))
    let lines = faults.map { "\($0.line)\n" }.joined()
    return "\(file)\n" + (recordings.isEmpty ? "" : listing.table) + lines
  }
}

extension FileFault {
  /// As a list of faults shows it.
  var line: String { (byteOffset == nil ? "fault: " : "fault at ") + description }
}

extension FileInspection.Line {
  fileprivate var json: JSONValue {
    .object([
      .init("sport", .string(sport.rawValue)),
      .init("subSport", .string(orNull: subSport?.rawValue)),
      .init("start", .string(start.description)),
      .init("elapsedSeconds", .double(orNull: elapsedSeconds)),
      .init("timerSeconds", .double(orNull: timerSeconds)),
      .init("distanceMeters", .double(orNull: distanceMeters)),
      .init("records", .integer(Int64(records))),
      .init("averageHeartRate", .integer(orNull: averageHeartRate)),
      .init("maximumHeartRate", .integer(orNull: maximumHeartRate)),
      .init("device", device.map(\.json) ?? .null),
      .init("partial", .bool(isPartial)),
    ])
  }

  fileprivate var row: [JSONValue] {
    let heart = [averageHeartRate, maximumHeartRate].map { $0.map(String.init) ?? "-" }
    return [
      .string(sport.rawValue), .string(orNull: subSport?.rawValue), .string(start.description),
      .string(orNull: elapsedSeconds.map { "\($0) s" }),
      .string(orNull: timerSeconds.map { "\($0) s" }),
      .string(orNull: distanceMeters.map { "\($0) m" }), .integer(Int64(records)),
      .string(heart.joined(separator: "/") + " bpm"), .string(orNull: device?.label),
    ]
  }
}

extension Device {
  fileprivate var json: JSONValue {
    let parts = [
      ("manufacturer", manufacturer), ("product", product), ("name", name),
      ("serialNumber", serialNumber),
    ]
    return .object(parts.compactMap { key, value in value.map { .init(key, .string($0)) } })
  }

  fileprivate var label: String {
    [manufacturer, name ?? product].compactMap(\.self).joined(separator: " ")
  }
}

extension JSONValue {
  static func string(orNull text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  static func double(orNull number: Double?) -> JSONValue { number.map { .double($0) } ?? .null }
  static func integer(orNull number: Int?) -> JSONValue {
    number.map { .integer(Int64($0)) } ?? .null
  }
}
