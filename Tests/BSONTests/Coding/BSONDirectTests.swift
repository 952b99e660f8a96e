import BSON
import TestSupport
import Testing

private struct Lap: Equatable {
  var name: String
  var distanceM: Double
  var note: String?
  var splits: [Int]
}

extension Lap: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      Lap(
        name: try fields.read("name"), distanceM: try fields.read("distanceM"),
        note: try fields.readIfPresent("note"), splits: try fields.read("splits"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("name", writing: name)
    builder.append("distanceM", writing: distanceM)
    builder.append("note", ifPresent: note)
    builder.append("splits", writing: splits)
    builder.endDocument()
  }
}

private struct Ride: Equatable {
  var id: ObjectID
  var laps: [Lap]
  var best: Lap?
  var last: Int32
  var extra: BSONValue
}

extension Ride: BSONDecodable, BSONEncodable {
  init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.document { (fields) throws(BSONReadingError) in
      Ride(
        id: try fields.read("_id"), laps: try fields.read("laps"),
        best: try fields.readIfPresent("best"), last: try fields.read("last"),
        extra: try fields.read("extra"))
    }
  }

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginDocument(slot)
    builder.append("_id", writing: id)
    builder.append("laps", writing: laps)
    builder.append("best", writing: best)
    builder.append("last", writing: last)
    builder.append("extra", writing: extra)
    builder.endDocument()
  }
}

@Suite struct BSONDirectTests {
  private let ride = Ride(
    id: .zero,
    laps: [
      Lap(name: "one", distanceM: 1.5, note: nil, splits: [1, 2]),
      Lap(name: "two", distanceM: 2, note: "n", splits: []),
    ], best: nil, last: 7, extra: ["a": [1]])

  @Test func typesRoundTripStraightOverTheBytes() throws {
    let document = try BSONDocument(writing: ride)
    #expect(try Ride(from: document) == ride)
    #expect(document["best"] == .null)
    #expect(try BSONDocument(validating: Array(document.bytes)) == document)
  }

  @Test func keysMayStandInAnyOrderAmongOthers() throws {
    var random = SeededGenerator(seed: 600)
    let elements = Array(try BSONDocument(writing: ride).elements)
    for _ in 0..<GeneratedCount.times(5_000) {
      var builder = BSONBuilder()
      for element in elements.shuffled(using: &random) {
        builder.append("other", ["name": 1])
        builder.append(element)
      }
      #expect(try Ride(from: builder.finish()) == ride)
    }
  }

  @Test(
    arguments: [
      ([:], .missing, ["_id"]),
      (["_id": 1], .mismatch(found: .int64, expected: "objectId"), ["_id"]),
      (
        ["_id": .objectID(.zero), "laps": [["name": "a", "distanceM": "b"]]],
        .mismatch(found: .string, expected: "Double"), ["laps", "0", "distanceM"]
      ),
      (
        ["_id": .objectID(.zero), "laps": [], "last": 3_000_000_000],
        .notExact(found: .int64, expected: "Int32"), ["last"]
      ),
      (
        ["_id": .objectID(.zero), "laps": [[]]], .mismatch(found: .array, expected: "object"),
        ["laps", "0"]
      ),
    ] as [(BSONDocument, BSONReadingError.Reason, [String])])
  func errorsTellPathAndWhatWasFoundAndExpected(
    _ document: BSONDocument, _ reason: BSONReadingError.Reason, _ path: [String]
  ) {
    #expect(throws: BSONReadingError(reason, path: path)) { try Ride(from: document) }
  }

  @Test func onlyADocumentIsADocument() {
    #expect(throws: BSONReadingError.self) { try BSONDocument(writing: 5) }
    #expect(throws: BSONReadingError.self) { try BSONDocument(writing: [1]) }
  }

  @Test func aValueIsOneValue() {
    #expect(throws: BSONReadingError.self) { try BSONDocument(writing: Several(count: 0)) }
    #expect(throws: BSONReadingError.self) { try BSONDocument(writing: Several(count: 2)) }
  }

  @Test func whatCannotBeReadIsTriedInAnotherForm() throws {
    let document: BSONDocument = [
      "list": [["x": [1], "y": [2]], ["x": [1, 2], "y": "a"], ["x": [3]]]
    ]
    #expect(try Forms(from: document).counts == [2, 2, 1])
  }

  @Test func anArrayIsReadToItsEndWhateverItsTypesAskFor() throws {
    let read = try Asking.List(from: ["list": [1, 2, 3], "0": "a"])
    #expect(read.list.map(\.name) == ["a", "a", "a"])
  }

  @Test func generatedValuesAreWrittenAndReadAsTheyAre() throws {
    var random = SeededGenerator(seed: 610)
    for _ in 0..<GeneratedCount.times(5_000) {
      let document = random.document(levels: 4)
      #expect(try BSONDocument(writing: document) == document)
      let list = try BSONDocument(
        CollectionOfOne(("list", .array(BSONArray(document.map(\.value))))))
      let read = try Values(from: list).list
      #expect(read == document.map(\.value))
    }
  }
}

private struct Values: BSONDecodable {
  let list: [BSONValue]

  init(from reader: inout BSONReader) throws(BSONReadingError) {
    list = try reader.document { (fields) throws(BSONReadingError) in try fields.read("list") }
  }
}

/// The numbers of two lists or, when they cannot both be read, of the first.
private struct Form: BSONDecodable {
  let count: Int

  init(from reader: inout BSONReader) throws(BSONReadingError) {
    do throws(BSONReadingError) {
      count = try reader.document { (fields) throws(BSONReadingError) in
        let (x, y): ([Int], [Int]) = (try fields.read("x"), try fields.read("y"))
        return x.count + y.count
      }
    } catch {
      count = try reader.document { (fields) throws(BSONReadingError) in
        try fields.read("x", as: [Int].self).count
      }
    }
  }
}

private struct Forms: BSONDecodable {
  let counts: [Int]

  init(from reader: inout BSONReader) throws(BSONReadingError) {
    counts = try reader.document { (fields) throws(BSONReadingError) in
      try fields.read("list", as: [Form].self).map(\.count)
    }
  }
}

/// Reads a key without entering a document, and so gets the key of the surrounding document.
private struct Asking: BSONDecodable {
  struct List: BSONDecodable {
    let list: [Asking]

    init(from reader: inout BSONReader) throws(BSONReadingError) {
      list = try reader.document { (fields) throws(BSONReadingError) in try fields.read("list") }
    }
  }

  let name: String

  init(from reader: inout BSONReader) throws(BSONReadingError) { name = try reader.read("0") }
}

/// Breaks the rule that a type writes exactly one value in its slot.
private struct Several: BSONEncodable {
  let count: Int

  func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    for _ in 0..<count { builder.append(slot, [:]) }
  }
}
