import BSON
import Mongo

extension WireCase {
  static let reading: [WireCase] = [
    WireCase(
      "find",
      #"""
      {"find":"things","filter":{"a":1},"sort":{"b":-1},"projection":{"c":1},"skip":2,"limit":3,
       "hint":"a_1","min":{"a":4},"max":{"a":5},"batchSize":6,"collation":\#(Wire.collationJSON),
       "let":{"v":7},"returnKey":true,"showRecordId":true,"allowDiskUse":true,
       "allowPartialResults":true,"noCursorTimeout":true,"maxTimeMS":8000,"comment":"nine",
       \#(Wire.read)}
      """#
    ) { place in
      _ = try await place.things.find(
        ["a": 1], sort: ["b": -1], projection: ["c": 1], skip: 2, limit: 3, hint: "a_1",
        min: ["a": 4], max: ["a": 5], batchSize: 6, collation: Wire.collation,
        variables: ["v": 7], returnsKey: true, showsRecordID: true, allowsDiskUse: true,
        allowsPartialResults: true, keepsCursor: true, maxTime: .seconds(8), comment: "nine",
        session: place.session)
    },
    WireCase(
      "withCursor",
      #"""
      {"find":"things","filter":{"a":1},"sort":{"b":-1},"projection":{"c":1},"skip":2,"limit":3,
       "hint":"a_1","min":{"a":4},"max":{"a":5},"batchSize":6,"collation":\#(Wire.collationJSON),
       "let":{"v":7},"returnKey":true,"showRecordId":true,"allowDiskUse":true,
       "allowPartialResults":true,"noCursorTimeout":true,"maxTimeMS":8000,"comment":"nine",
       \#(Wire.read)}
      """#
    ) { place in
      try await place.things.withCursor(
        ["a": 1], sort: ["b": -1], projection: ["c": 1], skip: 2, limit: 3, hint: "a_1",
        min: ["a": 4], max: ["a": 5], batchSize: 6, collation: Wire.collation,
        variables: ["v": 7], returnsKey: true, showsRecordID: true, allowsDiskUse: true,
        allowsPartialResults: true, keepsCursor: true, maxTime: .seconds(8), comment: "nine",
        session: place.session
      ) { cursor in
        _ = try await cursor.nextBatch()
      }
    },
    WireCase(
      "findOne",
      #"""
      {"find":"things","filter":{"a":1},"sort":{"b":-1},"projection":{"c":1},"skip":2,"limit":1,
       "singleBatch":true,"hint":{"a":1},"min":{"a":4},"max":{"a":5},
       "collation":\#(Wire.collationJSON),"let":{"v":7},"returnKey":false,"showRecordId":false,
       "allowDiskUse":false,"allowPartialResults":false,"maxTimeMS":8000,"comment":{"n":9},
       \#(Wire.read)}
      """#
    ) { place in
      _ = try await place.things.findOne(
        ["a": 1], sort: ["b": -1], projection: ["c": 1], skip: 2, hint: ["a": 1], min: ["a": 4],
        max: ["a": 5], collation: Wire.collation, variables: ["v": 7], returnsKey: false,
        showsRecordID: false, allowsDiskUse: false, allowsPartialResults: false,
        maxTime: .seconds(8), comment: ["n": 9], session: place.session)
    },
    WireCase(
      "aggregate",
      #"""
      {"aggregate":"things","pipeline":[{"$match":{"a":1}}],"cursor":{"batchSize":2},"hint":"a_1",
       "collation":\#(Wire.collationJSON),"let":{"v":3},"allowDiskUse":true,
       "bypassDocumentValidation":true,"maxTimeMS":4000,"comment":"five",\#(Wire.read)}
      """#
    ) { place in
      _ = try await place.things.aggregate(
        [["$match": ["a": 1]]], batchSize: 2, hint: "a_1", collation: Wire.collation,
        variables: ["v": 3], allowsDiskUse: true, bypassesValidation: true, maxTime: .seconds(4),
        comment: "five", session: place.session)
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
      #"""
      {"aggregate":1,"pipeline":[{"$documents":[]}],"cursor":{"batchSize":2},"hint":"a_1",
       "collation":\#(Wire.collationJSON),"let":{"v":3},"allowDiskUse":true,
       "bypassDocumentValidation":true,"maxTimeMS":4000,"comment":"five",\#(Wire.read)}
      """#
    ) { place in
      _ = try await place.database.aggregate(
        [["$documents": []]], batchSize: 2, hint: "a_1", collation: Wire.collation,
        variables: ["v": 3], allowsDiskUse: true, bypassesValidation: true, maxTime: .seconds(4),
        comment: "five", session: place.session)
    },
    WireCase(
      "countDocuments",
      #"""
      {"aggregate":"things","pipeline":[{"$match":{"a":1}},{"$skip":2},{"$limit":3},
       {"$group":{"_id":1,"n":{"$sum":1}}}],"cursor":{},"hint":"a_1",
       "collation":\#(Wire.collationJSON),"maxTimeMS":4000,"comment":"five",\#(Wire.read)}
      """#
    ) { place in
      _ = try await place.things.countDocuments(
        ["a": 1], skip: 2, limit: 3, hint: "a_1", collation: Wire.collation, maxTime: .seconds(4),
        comment: "five", session: place.session)
    },
    WireCase(
      "estimatedDocumentCount",
      #"{"count":"things","maxTimeMS":1000,"comment":"two",\#(Wire.read)}"#
    ) { place in
      _ = try await place.things.estimatedDocumentCount(
        maxTime: .seconds(1), comment: "two", session: place.session)
    },
    WireCase(
      "find with a batch for all of its limit",
      #"{"find":"things","filter":{},"limit":3,"batchSize":4,\#(Wire.read)}"#
    ) { place in
      _ = try await place.things.find(limit: 3, batchSize: 3, session: place.session)
    },
    WireCase(
      "distinct",
      #"""
      {"distinct":"things","key":"a","query":{"b":1},"collation":\#(Wire.collationJSON),
       "hint":"a_1","maxTimeMS":2000,"comment":"three",\#(Wire.read)}
      """#
    ) { place in
      _ = try await place.things.distinct(
        "a", ["b": 1], collation: Wire.collation, hint: "a_1", maxTime: .seconds(2),
        comment: "three", session: place.session)
    },
  ]
}
