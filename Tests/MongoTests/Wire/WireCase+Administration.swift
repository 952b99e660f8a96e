import BSON
import Mongo

extension WireCase {
  static let indexes: [WireCase] = [
    WireCase(
      "createIndexes",
      CreateIndexesOptions(commitQuorum: "majority", maxTime: .seconds(1), comment: "two"),
      #"""
      {"createIndexes":"things","indexes":[{"key":{"a":1,"b":-1},"name":"a_1_b_-1"},
       {"key":{"c":"hashed"},"name":"own","sparse":true}],"commitQuorum":"majority",
       "maxTimeMS":1000,"comment":"two",\#(Wire.write)}
      """#
    ) { place, options in
      try await place.things.createIndexes(
        [
          IndexModel(keys: ["a": 1, "b": -1]),
          IndexModel(keys: ["c": "hashed"], name: "own", options: ["sparse": true]),
        ], options: options, session: place.session)
    },
    WireCase(
      "listIndexes",
      CommandOptions(maxTime: .seconds(2), comment: "three"),
      #"{"listIndexes":"things","cursor":{},"maxTimeMS":2000,"comment":"three"}"#
    ) { place, options in
      _ = try await place.things.listIndexes(
        options: options, session: place.session)
    },
    WireCase(
      "dropIndex",
      CommandOptions(maxTime: .seconds(1), comment: "two"),
      #"{"dropIndexes":"things","index":"a_1","maxTimeMS":1000,"comment":"two",\#(Wire.write)}"#
    ) { place, options in
      try await place.things.dropIndex(
        "a_1", options: options, session: place.session)
    },
    WireCase(
      "dropAllIndexes",
      CommandOptions(maxTime: .seconds(1), comment: "two"),
      #"{"dropIndexes":"things","index":"*","maxTimeMS":1000,"comment":"two",\#(Wire.write)}"#
    ) { place, options in
      try await place.things.dropAllIndexes(
        options: options, session: place.session)
    },
  ]

  static let collections: [WireCase] = [
    WireCase(
      "createCollection",
      CreateCollectionOptions(
        validation: Validation(["a": 1], level: .moderate, action: .warn),
        timeSeries: TimeSeries(
          timeField: "t", metaField: "m", granularity: .hours, bucketMaxSpan: .seconds(2),
          bucketRounding: .seconds(3)), expiresAfter: .seconds(4), cappedSize: 5, cappedCount: 6,
        clusteredIndex: ["key": ["_id": 1], "unique": true], keepsImages: true,
        collation: Wire.collation, indexDefaults: ["storageEngine": [:]],
        storageEngine: ["wiredTiger": [:]], maxTime: .seconds(7), comment: "eight"),
      #"""
      {"create":"new","validator":{"a":1},"validationLevel":"moderate","validationAction":"warn",
       "timeseries":{"timeField":"t","metaField":"m","granularity":"hours",
        "bucketMaxSpanSeconds":2,"bucketRoundingSeconds":3},"expireAfterSeconds":4,"capped":true,
       "size":5,"max":6,"clusteredIndex":{"key":{"_id":1},"unique":true},
       "changeStreamPreAndPostImages":{"enabled":true},"collation":\#(Wire.collationJSON),
       "indexOptionDefaults":{"storageEngine":{}},"storageEngine":{"wiredTiger":{}},
       "maxTimeMS":7000,"comment":"eight",\#(Wire.write)}
      """#
    ) { place, options in
      try await place.database.createCollection(
        "new", options: options, session: place.session)
    },
    WireCase(
      "createView",
      CreateViewOptions(collation: Wire.collation, maxTime: .seconds(2), comment: "three"),
      #"""
      {"create":"view","viewOn":"things","pipeline":[{"$match":{"a":1}}],
       "collation":\#(Wire.collationJSON),"maxTimeMS":2000,"comment":"three",\#(Wire.write)}
      """#
    ) { place, options in
      try await place.database.createView(
        "view", on: "things", [["$match": ["a": 1]]], options: options, session: place.session)
    },
    WireCase(
      "listCollections",
      ListingOptions(namesOnly: true, authorizedOnly: true, maxTime: .seconds(3), comment: "four"),
      #"""
      {"listCollections":1,"filter":{"name":"things"},"nameOnly":true,"authorizedCollections":true,
       "maxTimeMS":3000,"comment":"four"}
      """#
    ) { place, options in
      _ = try await place.database.listCollections(
        ["name": "things"], options: options, session: place.session)
    },
    WireCase(
      "listDatabases",
      ListingOptions(namesOnly: true, authorizedOnly: true, maxTime: .seconds(3), comment: "four"),
      #"""
      {"listDatabases":1,"filter":{"name":"things"},"nameOnly":true,"authorizedDatabases":true,
       "maxTimeMS":3000,"comment":"four"}
      """#
    ) { place, options in
      _ = try await place.database.client.listDatabases(
        ["name": "things"], options: options, session: place.session)
    },
    WireCase(
      "modify",
      ModifyOptions(
        validation: Validation(["a": 1], level: .off, action: .error),
        index: ["name": "a_1", "hidden": true], expiresAfter: .seconds(2), granularity: .minutes,
        keepsImages: false, cappedSize: 3, cappedCount: 4, maxTime: .seconds(5), comment: "six"),
      #"""
      {"collMod":"things","validator":{"a":1},"validationLevel":"off","validationAction":"error",
       "index":{"name":"a_1","hidden":true},"expireAfterSeconds":2,
       "timeseries":{"granularity":"minutes"},"changeStreamPreAndPostImages":{"enabled":false},
       "cappedSize":3,"cappedMax":4,"maxTimeMS":5000,"comment":"six",\#(Wire.write)}
      """#
    ) { place, options in
      try await place.things.modify(
        options,
        session: place.session)
    },
    WireCase(
      "rename",
      RenameOptions(dropsTarget: true, maxTime: .seconds(1), comment: "two"),
      #"""
      {"renameCollection":"<database>.things","to":"<database>.others","dropTarget":true,
       "maxTimeMS":1000,"comment":"two",\#(Wire.write)}
      """#
    ) { place, options in
      try await place.things.rename(
        to: "others", options: options, session: place.session)
    },
    WireCase(
      "drop",
      CommandOptions(maxTime: .seconds(1), comment: "two"),
      #"{"drop":"things","maxTimeMS":1000,"comment":"two",\#(Wire.write)}"#
    ) { place, options in
      try await place.things.drop(options: options, session: place.session)
    },
    WireCase(
      "drop of a database",
      CommandOptions(maxTime: .seconds(2), comment: "one"),
      #"{"dropDatabase":1,"maxTimeMS":2000,"comment":"one",\#(Wire.write)}"#
    ) { place, options in
      try await place.database.drop(options: options, session: place.session)
    },
    WireCase(
      "runCommand", #"{"ping":1,"$readPreference":{"mode":"nearest"}}"#
    ) { place in
      _ = try await place.database.runCommand(
        ["ping": 1], readPreference: .nearest, session: place.session)
    },
  ]
}
