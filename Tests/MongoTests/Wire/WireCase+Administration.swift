import BSON
import Mongo

extension WireCase {
  static let indexes: [WireCase] = [
    WireCase(
      "createIndexes",
      #"""
      {"createIndexes":"things","indexes":[{"key":{"a":1,"b":-1},"name":"a_1_b_-1"},
       {"key":{"c":"hashed"},"name":"own","sparse":true}],"commitQuorum":"majority",
       "maxTimeMS":1000,"comment":"two",\#(Wire.write)}
      """#
    ) { place in
      try await place.things.createIndexes(
        [
          IndexModel(keys: ["a": 1, "b": -1]),
          IndexModel(keys: ["c": "hashed"], name: "own", options: ["sparse": true]),
        ], commitQuorum: "majority", maxTime: .seconds(1), comment: "two", session: place.session)
    },
    WireCase(
      "listIndexes",
      #"{"listIndexes":"things","cursor":{},"maxTimeMS":2000,"comment":"three"}"#
    ) { place in
      _ = try await place.things.listIndexes(
        maxTime: .seconds(2), comment: "three", session: place.session)
    },
    WireCase(
      "dropIndex",
      #"{"dropIndexes":"things","index":"a_1","maxTimeMS":1000,"comment":"two",\#(Wire.write)}"#
    ) { place in
      try await place.things.dropIndex(
        "a_1", maxTime: .seconds(1), comment: "two", session: place.session)
    },
    WireCase(
      "dropAllIndexes",
      #"{"dropIndexes":"things","index":"*","maxTimeMS":1000,"comment":"two",\#(Wire.write)}"#
    ) { place in
      try await place.things.dropAllIndexes(
        maxTime: .seconds(1), comment: "two", session: place.session)
    },
  ]

  static let collections: [WireCase] = [
    WireCase(
      "createCollection",
      #"""
      {"create":"new","validator":{"a":1},"validationLevel":"moderate","validationAction":"warn",
       "timeseries":{"timeField":"t","metaField":"m","granularity":"hours",
        "bucketMaxSpanSeconds":2,"bucketRoundingSeconds":3},"expireAfterSeconds":4,"capped":true,
       "size":5,"max":6,"clusteredIndex":{"key":{"_id":1},"unique":true},
       "changeStreamPreAndPostImages":{"enabled":true},"collation":\#(Wire.collationJSON),
       "indexOptionDefaults":{"storageEngine":{}},"storageEngine":{"wiredTiger":{}},
       "maxTimeMS":7000,"comment":"eight",\#(Wire.write)}
      """#
    ) { place in
      try await place.database.createCollection(
        "new", validation: Validation(["a": 1], level: .moderate, action: .warn),
        timeSeries: TimeSeries(
          timeField: "t", metaField: "m", granularity: .hours, bucketMaxSpan: .seconds(2),
          bucketRounding: .seconds(3)),
        expiresAfter: .seconds(4), cappedSize: 5, cappedCount: 6,
        clusteredIndex: ["key": ["_id": 1], "unique": true], keepsImages: true,
        collation: Wire.collation, indexDefaults: ["storageEngine": [:]],
        storageEngine: ["wiredTiger": [:]], maxTime: .seconds(7), comment: "eight",
        session: place.session)
    },
    WireCase(
      "createView",
      #"""
      {"create":"view","viewOn":"things","pipeline":[{"$match":{"a":1}}],
       "collation":\#(Wire.collationJSON),"maxTimeMS":2000,"comment":"three",\#(Wire.write)}
      """#
    ) { place in
      try await place.database.createView(
        "view", on: "things", [["$match": ["a": 1]]], collation: Wire.collation,
        maxTime: .seconds(2), comment: "three", session: place.session)
    },
    WireCase(
      "listCollections",
      #"""
      {"listCollections":1,"filter":{"name":"things"},"nameOnly":true,"authorizedCollections":true,
       "maxTimeMS":3000,"comment":"four"}
      """#
    ) { place in
      _ = try await place.database.listCollections(
        ["name": "things"], namesOnly: true, authorizedOnly: true,
        maxTime: .seconds(3), comment: "four", session: place.session)
    },
    WireCase(
      "listDatabases",
      #"""
      {"listDatabases":1,"filter":{"name":"things"},"nameOnly":true,"authorizedDatabases":true,
       "maxTimeMS":3000,"comment":"four"}
      """#
    ) { place in
      _ = try await place.database.client.listDatabases(
        ["name": "things"], namesOnly: true, authorizedOnly: true, maxTime: .seconds(3),
        comment: "four", session: place.session)
    },
    WireCase(
      "modify",
      #"""
      {"collMod":"things","validator":{"a":1},"validationLevel":"off","validationAction":"error",
       "index":{"name":"a_1","hidden":true},"expireAfterSeconds":2,
       "timeseries":{"granularity":"minutes"},"changeStreamPreAndPostImages":{"enabled":false},
       "cappedSize":3,"cappedMax":4,"maxTimeMS":5000,"comment":"six",\#(Wire.write)}
      """#
    ) { place in
      try await place.things.modify(
        validation: Validation(["a": 1], level: .off, action: .error),
        index: ["name": "a_1", "hidden": true], expiresAfter: .seconds(2), granularity: .minutes,
        keepsImages: false, cappedSize: 3, cappedCount: 4, maxTime: .seconds(5), comment: "six",
        session: place.session)
    },
    WireCase(
      "rename",
      #"""
      {"renameCollection":"<database>.things","to":"<database>.others","dropTarget":true,
       "maxTimeMS":1000,"comment":"two",\#(Wire.write)}
      """#
    ) { place in
      try await place.things.rename(
        to: "others", dropsTarget: true, maxTime: .seconds(1), comment: "two",
        session: place.session)
    },
    WireCase(
      "drop",
      #"{"drop":"things","maxTimeMS":1000,"comment":"two",\#(Wire.write)}"#
    ) { place in
      try await place.things.drop(maxTime: .seconds(1), comment: "two", session: place.session)
    },
    WireCase(
      "drop of a database", #"{"dropDatabase":1,"comment":"one",\#(Wire.write)}"#
    ) { place in
      try await place.database.drop(comment: "one", session: place.session)
    },
    WireCase(
      "runCommand", #"{"ping":1,"$readPreference":{"mode":"nearest"}}"#
    ) { place in
      _ = try await place.database.runCommand(
        ["ping": 1], readPreference: .nearest, session: place.session)
    },
  ]
}
