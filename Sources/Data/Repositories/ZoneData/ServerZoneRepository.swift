import BSON
import Mongo
package import Time

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
  ///
  /// - Throws: `StrangeReply` when the server's answer is not understood.
  package func offsets(
    of zones: [ZoneID], at instants: [Instant]
  ) async throws -> ServerZoneData {
    do {
      return try await offsetsAtOnce(of: zones, at: instants)
    } catch let error as MongoError where error.isUnknownZone {
      return try await offsetsOneByOne(of: zones, at: instants)
    }
  }

  /// One zone that the server does not know makes it refuse them all.
  private func offsetsOneByOne(
    of zones: [ZoneID], at instants: [Instant]
  ) async throws -> ServerZoneData {
    var found = ServerZoneData.empty
    for zone in zones {
      do {
        found.merge(try await offsetsAtOnce(of: [zone], at: instants))
      } catch let error as MongoError where error.isUnknownZone {
        continue
      }
    }
    return found
  }

  private func offsetsAtOnce(
    of zones: [ZoneID], at instants: [Instant]
  ) async throws -> ServerZoneData {
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
    return try ServerZoneData(reply, of: zones, at: instants)
  }
}

extension MongoError {
  /// “unrecognized time zone identifier”
  fileprivate var isUnknownZone: Bool { kind == .server && code == 40485 }
}
