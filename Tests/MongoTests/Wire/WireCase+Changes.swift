import BSON
import Mongo

extension WireCase {
  /// The fields after the first stage, which are the same for collections, databases and clients.
  private static let rest =
    #"{"$match":{"a":1}}],"cursor":{"batchSize":2},"collation":\#(Wire.collationJSON),"#
    + #""comment":"three""#

  private static let images =
    #""fullDocument":"whenAvailable","fullDocumentBeforeChange":"required""#

  static let changes: [WireCase] = [
    WireCase(
      "withChanges of a collection",
      ChangeStreamOptions(
        start: .after(["_data": "none"]), fullDocument: .whenAvailable, before: .required,
        batchSize: 2, collation: Wire.collation, maxAwaitTime: .seconds(1), comment: "three"),
      #"""
      {"aggregate":"things","pipeline":[{"$changeStream":{\#(images),
       "resumeAfter":{"_data":"none"}}},\#(rest),\#(Wire.read)}
      """#, leftOut: ["maxAwaitTime"]
    ) { place, options in
      try await place.things.withChanges(
        [["$match": ["a": 1]]], options: options, session: place.session
      ) { _ in }
    },
    WireCase(
      "withChanges of a database",
      ChangeStreamOptions(
        start: .beyond(["_data": "none"]), fullDocument: .whenAvailable, before: .required,
        batchSize: 2, collation: Wire.collation, maxAwaitTime: .seconds(1), comment: "three"),
      #"""
      {"aggregate":1,"pipeline":[{"$changeStream":{\#(images),
       "startAfter":{"_data":"none"}}},\#(rest),\#(Wire.read)}
      """#, leftOut: ["maxAwaitTime"]
    ) { place, options in
      try await place.database.withChanges(
        [["$match": ["a": 1]]], options: options, session: place.session
      ) { _ in }
    },
    WireCase(
      "withChanges of a deployment",
      ChangeStreamOptions(
        start: .at(BSONTimestamp(seconds: 1, increment: 2)), fullDocument: .whenAvailable,
        before: .required, batchSize: 2, collation: Wire.collation, maxAwaitTime: .seconds(1),
        comment: "three"),
      #"""
      {"aggregate":1,"pipeline":[{"$changeStream":{\#(images),
       "startAtOperationTime":{"$timestamp":{"t":1,"i":2}},"allChangesForCluster":true}},\#(rest)}
      """#, leftOut: ["maxAwaitTime"]
    ) { place, options in
      try await place.database.client.withChanges(
        [["$match": ["a": 1]]], options: options, session: place.session
      ) { _ in }
    },
    WireCase(
      "withChanges and the time of its getMore",
      #"""
      {"aggregate":"things","pipeline":[{"$changeStream":{}}],"cursor":{"batchSize":2},
       "comment":"three",\#(Wire.read)}
      """#,
      #"{"batchSize":2,"collection":"things","comment":"three","maxTimeMS":10}"#
    ) { place in
      try await place.things.withChanges(
        options: .init(batchSize: 2, maxAwaitTime: .milliseconds(10), comment: "three"),
        session: place.session
      ) { changes in
        _ = try await changes.nextInTime()
      }
    },
  ]
}
