import BSON
import Mongo

extension WireCase {
  private static let finding = FindOptions(
    sort: ["b": -1], projection: ["c": 1], skip: 2, limit: 3, hint: "a_1", min: ["a": 4],
    max: ["a": 5], batchSize: 6, collation: Wire.collation, variables: ["v": 7], returnsKey: true,
    showsRecordID: true, allowsDiskUse: true, allowsPartialResults: true, keepsCursor: true,
    maxTime: .seconds(8), comment: "nine")

  static let reading: [WireCase] = [
    WireCase(
      "find", finding,
      #"""
      {"find":"things","filter":{"a":1},"sort":{"b":-1},"projection":{"c":1},"skip":2,"limit":3,
       "hint":"a_1","min":{"a":4},"max":{"a":5},"batchSize":6,"collation":\#(Wire.collationJSON),
       "let":{"v":7},"returnKey":true,"showRecordId":true,"allowDiskUse":true,
       "allowPartialResults":true,"noCursorTimeout":true,"maxTimeMS":8000,"comment":"nine",
       \#(Wire.read)}
      """#
    ) { place, options in
      _ = try await place.things.find(
        ["a": 1], options: options, session: place.session)
    },
    WireCase(
      "withCursor", finding,
      #"""
      {"find":"things","filter":{"a":1},"sort":{"b":-1},"projection":{"c":1},"skip":2,"limit":3,
       "hint":"a_1","min":{"a":4},"max":{"a":5},"batchSize":6,"collation":\#(Wire.collationJSON),
       "let":{"v":7},"returnKey":true,"showRecordId":true,"allowDiskUse":true,
       "allowPartialResults":true,"noCursorTimeout":true,"maxTimeMS":8000,"comment":"nine",
       \#(Wire.read)}
      """#
    ) { place, options in
      try await place.things.withCursor(
        ["a": 1], options: options, session: place.session
      ) { cursor in
        _ = try await cursor.nextBatch()
      }
    },
    WireCase(
      "findOne",
      FindOptions(
        sort: ["b": -1], projection: ["c": 1], skip: 2, limit: 3, hint: ["a": 1], min: ["a": 4],
        max: ["a": 5], batchSize: 6, collation: Wire.collation, variables: ["v": 7],
        returnsKey: false, showsRecordID: false, allowsDiskUse: false, allowsPartialResults: false,
        keepsCursor: true, maxTime: .seconds(8), comment: ["n": 9]),
      #"""
      {"find":"things","filter":{"a":1},"sort":{"b":-1},"projection":{"c":1},"skip":2,"limit":1,
       "singleBatch":true,"hint":{"a":1},"min":{"a":4},"max":{"a":5},
       "collation":\#(Wire.collationJSON),"let":{"v":7},"returnKey":false,"showRecordId":false,
       "allowDiskUse":false,"allowPartialResults":false,"maxTimeMS":8000,"comment":{"n":9},
       \#(Wire.read)}
      """#, leftOut: ["batchSize", "keepsCursor"]
    ) { place, options in
      _ = try await place.things.findOne(
        ["a": 1], options: options, session: place.session)
    },
    WireCase(
      "aggregate",
      AggregateOptions(
        batchSize: 2, hint: "a_1", collation: Wire.collation, variables: ["v": 3],
        allowsDiskUse: true, bypassesValidation: true, maxTime: .seconds(4), comment: "five"),
      #"""
      {"aggregate":"things","pipeline":[{"$match":{"a":1}}],"cursor":{"batchSize":2},"hint":"a_1",
       "collation":\#(Wire.collationJSON),"let":{"v":3},"allowDiskUse":true,
       "bypassDocumentValidation":true,"maxTimeMS":4000,"comment":"five",\#(Wire.read)}
      """#
    ) { place, options in
      _ = try await place.things.aggregate(
        [["$match": ["a": 1]]], options: options, session: place.session)
    },
    WireCase(
      "aggregate into a collection",
      #"""
      {"aggregate":"things","pipeline":[{"$out":"others"}],"cursor":{},
       \#(Wire.read),\#(Wire.write)}
      """#
    ) { place in
      _ = try await place.things.aggregate([["$out": "others"]], session: place.session)
    },
    WireCase(
      "aggregate on a database",
      AggregateOptions(
        batchSize: 2, hint: "a_1", collation: Wire.collation, variables: ["v": 3],
        allowsDiskUse: true, bypassesValidation: true, maxTime: .seconds(4), comment: "five"),
      #"""
      {"aggregate":1,"pipeline":[{"$documents":[]}],"cursor":{"batchSize":2},"hint":"a_1",
       "collation":\#(Wire.collationJSON),"let":{"v":3},"allowDiskUse":true,
       "bypassDocumentValidation":true,"maxTimeMS":4000,"comment":"five",\#(Wire.read)}
      """#
    ) { place, options in
      _ = try await place.database.aggregate(
        [["$documents": []]], options: options, session: place.session)
    },
    WireCase(
      "countDocuments",
      CountOptions(
        skip: 2, limit: 3, hint: "a_1", collation: Wire.collation, maxTime: .seconds(4),
        comment: "five"),
      #"""
      {"aggregate":"things","pipeline":[{"$match":{"a":1}},{"$skip":2},{"$limit":3},
       {"$group":{"_id":1,"n":{"$sum":1}}}],"cursor":{},"hint":"a_1",
       "collation":\#(Wire.collationJSON),"maxTimeMS":4000,"comment":"five",\#(Wire.read)}
      """#
    ) { place, options in
      _ = try await place.things.countDocuments(
        ["a": 1], options: options, session: place.session)
    },
    WireCase(
      "estimatedDocumentCount",
      CommandOptions(maxTime: .seconds(1), comment: "two"),
      #"{"count":"things","maxTimeMS":1000,"comment":"two",\#(Wire.read)}"#
    ) { place, options in
      _ = try await place.things.estimatedDocumentCount(
        options: options, session: place.session)
    },
    WireCase(
      "find with a batch for all of its limit",
      #"{"find":"things","filter":{},"limit":3,"batchSize":4,\#(Wire.read)}"#
    ) { place in
      _ = try await place.things.find(
        options: .init(limit: 3, batchSize: 3), session: place.session)
    },
    WireCase(
      "distinct",
      DistinctOptions(
        collation: Wire.collation, hint: "a_1", maxTime: .seconds(2), comment: "three"),
      #"""
      {"distinct":"things","key":"a","query":{"b":1},"collation":\#(Wire.collationJSON),
       "hint":"a_1","maxTimeMS":2000,"comment":"three",\#(Wire.read)}
      """#
    ) { place, options in
      _ = try await place.things.distinct(
        "a", ["b": 1], options: options, session: place.session)
    },
  ]
}
