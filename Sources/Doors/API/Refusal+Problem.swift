import ActivityFiles
package import HTTP
import Schema
import Time
import UseCases
import Words

extension Refusal: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .notFound(let thing, let id):
      Problem(thing.unknown, "There is no \(thing.rawValue) \"\(id)\".")
    case .alreadyThere(let thing, let id):
      Problem(.alreadyThere, "There is an \(thing.rawValue) \"\(id)\" already.")
    case .stale(_, _, let current): .staleRevision(current: current)
    case .impossible(let faults): .invalidDocument(faults)
    case .unsuitable(let argument, let reason):
      Problem(
        .invalidParameters, "One parameter does not suit.",
        faults: [ProblemFault(.parameter(argument), "\(reason).")])
    case .unreadable(let file): .unreadableFile(file)
    case .noWakeUp(let reason, let athlete):
      Problem(reason.type, "Athlete \"\(athlete)\" \(reason.sentence)")
    case .needs(.sweatTest(let athlete)):
      Problem(.needsSweatTest, "Athlete \"\(athlete)\" has no sweat test yet.")
    }
  }
}

extension Refusal.Thing {
  fileprivate var unknown: ProblemType {
    switch self {
    case .athlete: .unknownAthlete
    case .event: .unknownEvent
    case .recording: .unknownRecording
    }
  }
}

extension Refusal.NoWakeUp {
  fileprivate var type: ProblemType {
    switch self {
    case .notSet, .neverComes: .noWakeUp
    case .unknownWhereabouts, .unknownZone: .noZone
    }
  }

  /// Goes on from “Athlete "…"”.
  fileprivate var sentence: String {
    switch self {
    case .notSet: "has no `wakeAt`. Set one, such as {\"wakeAt\": \"7:00 AM\"}."
    case .neverComes: "has a `wakeAt` that never comes. Give it a day of the week."
    case .unknownWhereabouts: "has no `zone`. Set one, such as {\"zone\": \"Europe/Rome\"}."
    case .unknownZone(let zone):
      "is in \(zone), which the time zone data in use do not know. Install newer ones."
    }
  }
}

extension Problem {
  static func invalidDocument(_ faults: Faults) -> Problem {
    let count = faults.all.count
    return Problem(
      faults.isMalformed ? .malformedRequest : .invalidDocument,
      count == 1 ? "One thing is wrong with it." : "\(count) things are wrong with it.", faults)
  }

  static func revisionRequired(current: Int64) -> Problem {
    let tag = EntityTag.text(current)
    return Problem(
      .revisionRequired, "Send If-Match: \(tag) if your change is for the present document.",
      members: ["currentETag": .string(tag)], headers: ["ETag": tag])
  }

  static func staleRevision(current: Int64) -> Problem {
    let tag = EntityTag.text(current)
    return Problem(
      .staleRevision, "It is at \(tag) now.", members: ["currentETag": .string(tag)],
      headers: ["ETag": tag])
  }

  fileprivate static func unreadableFile(_ file: ActivityReading) -> Problem {
    let main = file.mainFault
    let faults = file.faults.map { fault in
      JSONValue.object([
        .init("byteOffset", .integer(Int64(fault.byteOffset))),
        .init("message", .string(fault.message)),
      ])
    }
    return Problem(
      .unreadableFile, main.map { "At byte \($0.byteOffset) \($0.message)." } ?? "It is empty.",
      members: [
        "byteOffset": main.map { .integer(Int64($0.byteOffset)) } ?? .null,
        "readRecords": .integer(Int64(file.recordsRead)),
        "plausibleRecords": .integer(Int64(file.plausibleRecords)),
        "readUntil": file.readUntil.map { .string($0.rfc3339) } ?? .null,
        "faults": .array(faults),
      ])
  }
}
