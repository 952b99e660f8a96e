package import ActivityFiles
package import BSON
package import Time
package import Units
package import Words

/// Why something was not done with a recording or a device's file.
package enum RecordingRefusal: Refusal {
  case unknown(id: String)
  /// The file cannot be read, or not whole.
  case unreadable(ActivityReading)
  /// The file holds more than can be kept.
  case tooLarge
  /// The file's times are local, and the athlete has no time zone.
  case noZone(athlete: String)
  /// The same, and the zone data in use do not know the athlete's zone.
  case unknownZone(ZoneID, athlete: String)

  package var type: ProblemType {
    switch self {
    case .unknown: .unknownRecording
    case .unreadable: .unreadableFile
    case .tooLarge: .fileTooLarge
    case .noZone, .unknownZone: .noZone
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .unknown(let id): "There is no recording \"\(id)\"."
    case .unreadable(let file):
      file.mainFault?.sentence ?? "It is empty."
    case .tooLarge:
      "The file holds more than a recording can keep: at most \(Upload.limit) bytes, and no more"
        + " laps than a person makes."
    case .noZone(let athlete):
      "The file's times are local, and athlete \"\(athlete)\" has no `zone`. Set one, such as"
        + " {\"zone\": \"Europe/Rome\"}."
    case .unknownZone(let zone, let athlete):
      "The file's times are local, and athlete \"\(athlete)\" is in \(zone), which the time zone"
        + " data in use do not know. Install newer ones."
    }
  }

  package var members: [JSONValue.Member] {
    if case .unreadable(let file) = self { file.members } else { [] }
  }
}

extension RecordingRefusal {
  /// Nil for an error that says nothing of the file: it is a fault of Brine's own.
  package init?(_ error: BSONError) {
    guard case .tooLarge = error.reason else { return nil }
    self = .tooLarge
  }
}

extension ActivityReading {
  /// How far the reader came, for programs.
  fileprivate var members: [JSONValue.Member] {
    [
      .init("byteOffset", mainFault?.byteOffset.map { .integer(Int64($0)) } ?? .null),
      .init("readRecords", .integer(Int64(recordsRead))),
      .init("plausibleRecords", .integer(Int64(plausibleRecords))),
      .init("readUntil", readUntil.map { .string($0.rfc3339) } ?? .null),
      .init("faults", .array(faults.map(\.json))),
    ]
  }
}

extension ProblemType {
  package static let unknownRecording = ProblemType(
    "unknown-recording", status: 404, exit: .notFound, title: "No such recording",
    sentence: "The athlete has no recording of this id. Each event names its recordings.")

  package static let unreadableFile = ProblemType(
    "unreadable-file", status: 422, title: "The file cannot be imported as it is",
    sentence: "Nothing was stored. `byteOffset` is where the reader lost its way, if at one place,"
      + " and `readRecords` how much could be read. Sent with partial=accept, a damaged file is"
      + " imported without what is damaged.")

  package static let fileTooLarge = ProblemType(
    "file-too-large", status: 413, title: "The file is too large to be kept",
    sentence: "Nothing was stored. A file and each of its recordings must fit into a stored"
      + " document.")
}
