import BSON
import Mongo

extension WireCase {
  /// The fields around the writes of every bulk.
  private static let bulk =
    #""bypassDocumentValidation":true,"let":{"v":8},"comment":"nine",\#(Wire.write)"#

  /// The fields around an insertion, which has no variables.
  private static let insertion =
    #""bypassDocumentValidation":true,"comment":"nine",\#(Wire.write)"#
  private static let deletion = #""let":{"v":8},"comment":"nine",\#(Wire.write)"#

  static let writing: [WireCase] = [
    WireCase(
      "insertOne",
      InsertOptions(bypassesValidation: true, comment: "three"),
      #"""
      {"insert":"things","documents":[{"_id":1,"a":2}],"ordered":true,
       "bypassDocumentValidation":true,"comment":"three",\#(Wire.write)}
      """#
    ) { place, options in
      try await place.things.insertOne(
        ["_id": 1, "a": 2], options: options, session: place.session)
    },
    WireCase(
      "insertMany",
      InsertOptions(isOrdered: false, bypassesValidation: true, comment: "three"),
      #"""
      {"insert":"things","documents":[{"_id":1},{"_id":2}],"ordered":false,
       "bypassDocumentValidation":true,"comment":"three",\#(Wire.write)}
      """#
    ) { place, options in
      try await place.things.insertMany(
        [["_id": 1], ["_id": 2]], options: options, session: place.session)
    },
    WireCase(
      "updateOne without an order",
      #"""
      {"update":"things","updates":[{"q":{"a":1},"u":{"$set":{"b.$[x]":2}},"upsert":true,
       "multi":false,"arrayFilters":[{"x":3}],"collation":\#(Wire.collationJSON),"hint":"a_1"}],
       "ordered":true,\#(bulk)}
      """#
    ) { place in
      try await place.things.updateOne(
        ["a": 1], ["$set": ["b.$[x]": 2]],
        options: .init(
          upsert: true, arrayFilters: [["x": 3]], collation: Wire.collation, hint: "a_1",
          variables: ["v": 8], bypassesValidation: true, comment: "nine"), session: place.session)
    },
    WireCase(
      "updateOne",
      UpdateOptions(
        sort: ["c": -1], upsert: true, arrayFilters: [["x": 3]], collation: Wire.collation,
        hint: "a_1", variables: ["v": 8], bypassesValidation: true, comment: "nine"),
      #"""
      {"update":"things","updates":[{"q":{"a":1},"u":{"$set":{"b.$[x]":2}},"sort":{"c":-1},
       "upsert":true,"collation":\#(Wire.collationJSON),"hint":"a_1",
       "arrayFilters":[{"x":3}]}],"ordered":true,\#(bulk)}
      """#
    ) { place, options in
      try await place.things.updateOne(
        ["a": 1], ["$set": ["b.$[x]": 2]], options: options, session: place.session)
    },
    WireCase(
      "updateOne with a pipeline",
      #"""
      {"update":"things","updates":[{"q":{"a":1},"u":[{"$set":{"b":"$c"}},{"$unset":"d"}],
       "upsert":false,"multi":false}],"ordered":true,\#(Wire.write)}
      """#
    ) { place in
      try await place.things.updateOne(
        ["a": 1], .pipeline([["$set": ["b": "$c"]], ["$unset": "d"]]),
        options: .init(upsert: false),
        session: place.session)
    },
    WireCase(
      "updateMany",
      UpdateOptions(
        sort: ["c": -1], upsert: true, arrayFilters: [["x": 3]], collation: Wire.collation,
        hint: ["a": 1], variables: ["v": 8], bypassesValidation: true, comment: "nine"),
      #"""
      {"update":"things","updates":[{"q":{"a":1},"u":{"$set":{"b.$[x]":2}},"upsert":true,
       "multi":true,"arrayFilters":[{"x":3}],"collation":\#(Wire.collationJSON),"hint":{"a":1}}],
       "ordered":true,\#(bulk)}
      """#, leftOut: ["sort"]
    ) { place, options in
      try await place.things.updateMany(
        ["a": 1], ["$set": ["b.$[x]": 2]], options: options, session: place.session)
    },
    WireCase(
      "replaceOne without an order",
      #"""
      {"update":"things","updates":[{"q":{"a":1},"u":{"b":2},"upsert":true,
       "multi":false,"collation":\#(Wire.collationJSON),"hint":"a_1"}],"ordered":true,\#(bulk)}
      """#
    ) { place in
      try await place.things.replaceOne(
        ["a": 1], with: ["b": 2],
        options: .init(
          upsert: true, collation: Wire.collation, hint: "a_1", variables: ["v": 8],
          bypassesValidation: true, comment: "nine"), session: place.session)
    },
    WireCase(
      "replaceOne",
      ReplaceOptions(
        sort: ["c": -1], upsert: true, collation: Wire.collation, hint: "a_1", variables: ["v": 8],
        bypassesValidation: true, comment: "nine"),
      #"""
      {"update":"things","updates":[{"q":{"a":1},"u":{"b":2},"sort":{"c":-1},"upsert":true,
       "collation":\#(Wire.collationJSON),"hint":"a_1"}],"ordered":true,\#(bulk)}
      """#
    ) { place, options in
      try await place.things.replaceOne(
        ["a": 1], with: ["b": 2], options: options, session: place.session)
    },
    WireCase(
      "deleteOne",
      DeleteOptions(collation: Wire.collation, hint: "a_1", variables: ["v": 8], comment: "nine"),
      #"""
      {"delete":"things","deletes":[{"q":{"a":1},"limit":1,"collation":\#(Wire.collationJSON),
       "hint":"a_1"}],"ordered":true,\#(deletion)}
      """#
    ) { place, options in
      try await place.things.deleteOne(
        ["a": 1], options: options, session: place.session)
    },
    WireCase(
      "deleteMany",
      DeleteOptions(
        collation: Wire.collation, hint: ["a": 1], variables: ["v": 8], comment: "nine"),
      #"""
      {"delete":"things","deletes":[{"q":{"a":1},"limit":0,"collation":\#(Wire.collationJSON),
       "hint":{"a":1}}],"ordered":true,\#(deletion)}
      """#
    ) { place, options in
      try await place.things.deleteMany(
        ["a": 1], options: options, session: place.session)
    },
  ]

  static let bulkWriting: [WireCase] = [
    WireCase(
      "bulkWrite",
      BulkWriteOptions(
        isOrdered: false, bypassesValidation: true, variables: ["v": 8], comment: "nine"),
      #"{"insert":"things","documents":[{"_id":1},{"_id":2}],"ordered":false,\#(insertion)}"#,
      #"""
      {"update":"things","updates":[
       {"q":{"a":1},"u":{"$set":{"b.$[x]":2}},"upsert":true,"multi":false,
        "arrayFilters":[{"x":3}],"collation":\#(Wire.collationJSON),"hint":"a_1"},
       {"q":{"a":4},"u":{"$set":{"b.$[x]":5}},"upsert":true,"multi":true,
        "arrayFilters":[{"x":6}],"collation":\#(Wire.collationJSON),"hint":"a_1"},
       {"q":{"a":7},"u":{"b":8},"upsert":true,"multi":false,
        "collation":\#(Wire.collationJSON),"hint":"a_1"}],"ordered":false,\#(bulk)}
      """#,
      #"""
      {"delete":"things","deletes":[
       {"q":{"a":9},"limit":1,"collation":\#(Wire.collationJSON),"hint":"a_1"},
       {"q":{"a":10},"limit":0,"collation":\#(Wire.collationJSON),"hint":"a_1"}],
       "ordered":false,\#(bulk)}
      """#
    ) { place, options in
      try await place.things.bulkWrite(
        [
          .insertOne(["_id": 1]), .insertOne(["_id": 2]),
          .updateOne(
            ["a": 1], ["$set": ["b.$[x]": 2]], upsert: true, arrayFilters: [["x": 3]],
            collation: Wire.collation, hint: "a_1"),
          .updateMany(
            ["a": 4], ["$set": ["b.$[x]": 5]], upsert: true, arrayFilters: [["x": 6]],
            collation: Wire.collation, hint: "a_1"),
          .replaceOne(
            ["a": 7], with: ["b": 8], upsert: true, collation: Wire.collation, hint: "a_1"),
          .deleteOne(["a": 9], collation: Wire.collation, hint: "a_1"),
          .deleteMany(["a": 10], collation: Wire.collation, hint: "a_1"),
        ], options: options, session: place.session)
    }
  ]

  static let changingOne: [WireCase] = [
    WireCase(
      "findOneAndUpdate",
      FindOneAndUpdateOptions(
        sort: ["b": -1], projection: ["d": 1], upsert: true, arrayFilters: [["x": 3]],
        returning: .after, bypassesValidation: true, collation: Wire.collation, hint: "a_1",
        variables: ["v": 4], maxTime: .seconds(5), comment: "six"),
      #"""
      {"findAndModify":"things","query":{"a":1},"sort":{"b":-1},"update":{"$set":{"c.$[x]":2}},
       "fields":{"d":1},"new":true,"upsert":true,"arrayFilters":[{"x":3}],
       "bypassDocumentValidation":true,"collation":\#(Wire.collationJSON),"hint":"a_1",
       "let":{"v":4},"maxTimeMS":5000,"comment":"six",\#(Wire.write)}
      """#
    ) { place, options in
      _ = try await place.things.findOneAndUpdate(
        ["a": 1], ["$set": ["c.$[x]": 2]], options: options, session: place.session)
    },
    WireCase(
      "findOneAndUpdate with a pipeline",
      #"""
      {"findAndModify":"things","query":{},"update":[{"$set":{"b":"$c"}}],\#(Wire.write)}
      """#
    ) { place in
      _ = try await place.things.findOneAndUpdate(
        [:], .pipeline([["$set": ["b": "$c"]]]), session: place.session)
    },
    WireCase(
      "findOneAndReplace",
      FindOneAndReplaceOptions(
        sort: ["b": -1], projection: ["d": 1], upsert: true, returning: .after,
        bypassesValidation: true, collation: Wire.collation, hint: "a_1", variables: ["v": 4],
        maxTime: .seconds(5), comment: "six"),
      #"""
      {"findAndModify":"things","query":{"a":1},"sort":{"b":-1},"update":{"c":2},"fields":{"d":1},
       "new":true,"upsert":true,"bypassDocumentValidation":true,
       "collation":\#(Wire.collationJSON),"hint":"a_1","let":{"v":4},"maxTimeMS":5000,
       "comment":"six",\#(Wire.write)}
      """#
    ) { place, options in
      _ = try await place.things.findOneAndReplace(
        ["a": 1], with: ["c": 2], options: options, session: place.session)
    },
    WireCase(
      "findOneAndDelete",
      FindOneAndDeleteOptions(
        sort: ["b": -1], projection: ["d": 1], collation: Wire.collation, hint: "a_1",
        variables: ["v": 4], maxTime: .seconds(5), comment: "six"),
      #"""
      {"findAndModify":"things","query":{"a":1},"sort":{"b":-1},"remove":true,"fields":{"d":1},
       "collation":\#(Wire.collationJSON),"hint":"a_1","let":{"v":4},"maxTimeMS":5000,
       "comment":"six",\#(Wire.write)}
      """#
    ) { place, options in
      _ = try await place.things.findOneAndDelete(
        ["a": 1], options: options, session: place.session)
    },
  ]
}
