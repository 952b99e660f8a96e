import BSON
import Query
import Schema
import Testing
import Time
import Units

/// What the server is sent for a filter.
@Suite struct FilterRenderingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let filter: RunnerFilter
    let sent: String
    var testDescription: String { sent }

    init(_ filter: RunnerFilter, _ sent: String) {
      self.filter = filter
      self.sent = sent
    }
  }

  static let examples: [Example] = [
    Example(\.sport == .cycling, #"{"sport":"cycling"}"#),
    Example(\.sport != .cycling, #"{"sport":{"$ne":"cycling"}}"#),
    Example(\.mass > .kilograms(70), #"{"massKg":{"$gt":70.0}}"#),
    Example(\.mass <= .grams(70_000), #"{"massKg":{"$lte":70.0}}"#),
    Example(\.races < 5, #"{"races":{"$lt":5}}"#),
    Example(\.id >= "ath_1", #"{"_id":{"$gte":"ath_1"}}"#),
    Example(\.home.owner.name == "Ann", #"{"home.owner.name":"Ann"}"#),
    Example(\.home.height > .meters(500), #"{"home.heightM":{"$gt":500.0}}"#),
    Example(.isIn(\.sport, [.running, .cycling]), #"{"sport":{"$in":["running","cycling"]}}"#),
    Example(.isIn(\.races, 1..<5), #"{"races":{"$gte":1,"$lt":5}}"#),
    Example(.isIn(\.races, 1...5), #"{"races":{"$gte":1,"$lte":5}}"#),
    Example(.has(\.mass), #"{"massKg":{"$ne":null}}"#),
    Example(.lacks(\.mass), #"{"massKg":null}"#),
    Example(.starts(\.name, with: "A.n"), #"{"name":{"$regex":"^A\\.n"}}"#),
    Example(.contains(\.tags, "race"), #"{"tags":"race"}"#),
    Example(.contains(\.tags, anyOf: ["a", "b"]), #"{"tags":{"$in":["a","b"]}}"#),
    Example(.contains(\.tags, allOf: ["a", "b"]), #"{"$and":[{"tags":"a"},{"tags":"b"}]}"#),
    Example(
      .contains(\.pulses, in: 150..<180), #"{"pulses":{"$elemMatch":{"$gte":150,"$lt":180}}}"#),
    Example(.count(\.tags, is: 2), #"{"tags":{"$size":2}}"#),
    Example(.count(\.stays, is: 0), #"{"stays":{"$size":0}}"#),
    Example(
      .any(\.stays, \.owner.name == "Ann", \.height > .meters(1)),
      #"{"stays":{"$elemMatch":{"owner.name":"Ann","heightM":{"$gt":1.0}}}}"#),
    Example(
      .any(\.home.rooms, \.name == "Ann"), #"{"home.rooms":{"$elemMatch":{"name":"Ann"}}}"#),
    Example(
      .every(\.stays, \.owner.name == "Ann"),
      #"{"stays":{"$not":{"$elemMatch":{"owner.name":{"$ne":"Ann"}}}}}"#),
    Example(
      \.sport == .cycling && \.mass < .kilograms(60), #"{"sport":"cycling","massKg":{"$lt":60.0}}"#),
    Example(
      \.sport == .cycling || \.races > 3, #"{"$or":[{"sport":"cycling"},{"races":{"$gt":3}}]}"#),
    Example(!(\.races > 3), #"{"races":{"$not":{"$gt":3}}}"#),
    Example(
      !(\.sport == .cycling && \.races > 3), #"{"$nor":[{"sport":"cycling","races":{"$gt":3}}]}"#),
    Example(.always, "{}"),
    Example(.never, #"{"$nor":[{}]}"#),
    Example(\.dynamic[text: "shoe.brand"] == "Nike", #"{"shoe.brand":"Nike"}"#),
    Example(\.dynamic[integer: "shoe.size"] != 9, #"{"shoe.size":{"$ne":9}}"#),
    Example(.exists(\.dynamic[text: "shoe"]), #"{"shoe":{"$exists":true}}"#),
    Example(
      .type(of: \.dynamic[text: "shoe"], isIn: [.string, .int32]),
      #"{"shoe":{"$type":["string","int"]}}"#),
  ]

  @Test(arguments: examples) func isSentAs(_ example: Example) throws {
    #expect(try example.filter.sent == example.sent)
  }

  @Test func conditionsOfAListStandSideBySide() throws {
    let filter = RunnerFilter(all: [\.sport == .running, \.races > 1, .has(\.home.zone)])
    #expect(
      try filter.sent == #"{"sport":"running","races":{"$gt":1},"home.zone":{"$ne":null}}"#)
  }

  @Test func theTestsOfAFieldStandTogether() throws {
    let filter = RunnerFilter(all: [
      .isIn(\.races, 1..<5), \.sport == .running, .exists(\.races),
    ])
    #expect(
      try filter.sent == #"{"races":{"$gte":1,"$lt":5,"$exists":true},"sport":"running"}"#)
  }

  /// BSON tells the two keys apart, which Swift calls equal.
  @Test func keysAreTheSameWhenTheirBytesAre() throws {
    let paths = ["é", "e\u{301}"]
    let filter = RunnerFilter(all: paths.map { \.dynamic[integer: $0] > 1 })
    let keys = Array(try filter.rendered().keys)
    #expect(keys.map { Array($0.utf8) } == paths.map { Array($0.utf8) })
    let ranges = RunnerFilter(all: [
      \.dynamic[integer: paths[0]] > 1, \.dynamic[integer: paths[1]] < 5,
    ])
    #expect(try ranges.rendered().count == 2)
  }

  /// libmongoc and others keep the last of two equal keys.
  @Test func noKeyStandsTwice() throws {
    let filter = RunnerFilter(all: [
      \.races > 1, \.races < 5, \.sport == .running || \.races == 0,
      \.mass == .kilograms(1)
        || \.races == 9,
    ])
    #expect(throws: Never.self) { try filter.rendered().checkKeysUnique() }
  }

  @Test func aPrefixMayHoldAnyCharacter() throws {
    let filter: RunnerFilter = .starts(\.name, with: "a\0(é]")
    #expect(try filter.sent == #"{"name":{"$regex":"^a\\x00\\(é\\]"}}"#)
  }
}
