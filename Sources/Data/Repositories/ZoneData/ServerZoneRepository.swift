import BSON
import Mongo
package import Time

/// What a database server says of time zones, by the zone data that it has itself.
package struct ServerZoneData: Sendable {
  private let offsets: [ZoneID: [Instant: UTCOffset]]

  fileprivate init(_ offsets: [ZoneID: [Instant: UTCOffset]]) { self.offsets = offsets }

  /// How far the zone's clocks are ahead of UTC, rounded to the minute; nil if the server does not
  /// know the zone, or was not asked.
  package func offset(of zone: ZoneID, at instant: Instant) -> UTCOffset? {
    offsets[zone]?[instant]
  }
}

/// The time zone data of the database server itself.
package struct ServerZoneRepository: Sendable {
  private let database: BoundDatabase

  init(_ database: BoundDatabase) {
    self.database = database
  }

  /// Asks the server for the offsets of zones at moments; it does not tell which release it has.
  ///
  /// ```
  /// [{$documents: [{zone: "Europe/Rome", at: [ISODate(…), …]}, …]},
  ///  {$project: {zone: 1, minutes: {$map: {input: "$at", as: "at", in:
  ///    {$dateToString: {date: "$$at", timezone: "$zone", format: "%Z"}}}}}}]
  /// ```
  package func offsets(
    of zones: [ZoneID], at instants: [Instant]
  ) async throws -> ServerZoneData {
    do {
      return ServerZoneData(try await offsetsAtOnce(of: zones, at: instants))
    } catch let error as MongoError where error.isUnknownZone {
      return ServerZoneData(try await offsetsOneByOne(of: zones, at: instants))
    }
  }

  /// One zone that the server does not know makes it refuse them all.
  private func offsetsOneByOne(
    of zones: [ZoneID], at instants: [Instant]
  ) async throws -> [ZoneID: [Instant: UTCOffset]] {
    var found: [ZoneID: [Instant: UTCOffset]] = [:]
    for zone in zones {
      do {
        found.merge(try await offsetsAtOnce(of: [zone], at: instants)) { first, _ in first }
      } catch let error as MongoError where error.isUnknownZone {
        continue
      }
    }
    return found
  }

  private func offsetsAtOnce(
    of zones: [ZoneID], at instants: [Instant]
  ) async throws -> [ZoneID: [Instant: UTCOffset]] {
    let moments = try BSONArray(instants.map { .datetime(milliseconds: $0.milliseconds) })
    let questions = try BSONArray(
      zones.map { .document(["zone": .string($0.name), "at": .array(moments)]) })
    let printed: BSONDocument = [
      "$dateToString": ["date": "$$at", "timezone": "$zone", "format": "%Z"]
    ]
    let reply = try await database.run([
      "aggregate": 1,
      "pipeline": [
        ["$documents": .array(questions)],
        [
          "$project": [
            "zone": 1,
            "minutes": ["$map": ["input": "$at", "as": "at", "in": .document(printed)]],
          ]
        ],
      ],
      "cursor": ["batchSize": .int64(Int64(zones.count))],
    ])
    return offsets(in: reply, at: instants)
  }

  private func offsets(
    in reply: BSONDocument, at instants: [Instant]
  ) -> [ZoneID: [Instant: UTCOffset]] {
    guard case .array(let answers)? = reply["cursor"]?.documentValue?["firstBatch"] else {
      return [:]
    }
    var found: [ZoneID: [Instant: UTCOffset]] = [:]
    for answer in answers.compactMap(\.documentValue) {
      guard let zone = answer["zone"]?.stringValue.flatMap({ ZoneID($0) }),
        case .array(let minutes)? = answer["minutes"]
      else { continue }
      for (instant, minutes) in zip(instants, minutes) {
        found[zone, default: [:]][instant] = UTCOffset(printedMinutes: minutes)
      }
    }
    return found
  }
}

extension UTCOffset {
  /// `+120`
  fileprivate init?(printedMinutes: BSONValue) {
    guard let minutes = printedMinutes.stringValue.flatMap({ Int($0) }) else { return nil }
    self.init(seconds: minutes * 60)
  }
}

extension MongoError {
  /// “unrecognized time zone identifier”
  fileprivate var isUnknownZone: Bool { kind == .server && code == 40485 }
}
