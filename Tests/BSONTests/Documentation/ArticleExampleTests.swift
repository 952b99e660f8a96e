import BSON
import Testing

/// The examples of BSON's documentation. The code between "shown" and "end" is in the pages word
/// for word; `ArticleTests` compares the two.
@Suite struct ArticleExampleTests {
  @Test func theLandingPage() throws {
    // shown
    let ride: BSONDocument = ["sport": "cycling", "lapsM": [1_250, 1_310], "massKg": 72.5]
    let sport = ride["sport"]?.stringValue
    let laps = ride["lapsM"]?.arrayValue?.compactMap(\.int64Value)
    let heavier = try ride.setting("massKg", to: 73.1)
    // end
    #expect(sport == "cycling")
    #expect(laps == [1_250, 1_310])
    #expect(heavier == ["sport": "cycling", "lapsM": [1_250, 1_310], "massKg": 73.1])
  }

  @Test func bytesAreCheckedOnce() throws {
    // shown
    // {"laps": 3}: length, type int32, key, value, terminator
    let bytes: [UInt8] = [15, 0, 0, 0, 0x10, 0x6C, 0x61, 0x70, 0x73, 0, 3, 0, 0, 0, 0]
    let document = try BSONDocument(validating: bytes)
    let laps = document["laps"]?.int32Value
    // end
    #expect(laps == 3)
  }

  @Test func faultsSayWhereAndWhat() throws {
    var lines: [String] = []
    func print(_ error: BSONError) { lines.append(error.description) }
    // shown
    let damaged: [UInt8] = [15, 0, 0, 0, 0x42, 0x6C, 0x61, 0x70, 0x73, 0, 3, 0, 0, 0, 0]
    do throws(BSONError) {
      _ = try BSONDocument(validating: damaged)
    } catch {
      print(error)  // BSON: type code 66 is not a BSON type at byte 10 in laps
    }
    // end
    #expect(lines == ["BSON: type code 66 is not a BSON type at byte 10 in laps"])
  }

  @Test func aPartOfABatchIsShared() throws {
    let (first, second) = (["lap": 1] as BSONDocument, ["lap": 2] as BSONDocument)
    let batch = Array(first.bytes) + Array(second.bytes)
    let range = first.byteCount..<batch.count
    // shown
    let view = try BSONDocument(validating: batch, in: range)
    let kept = view.detached()
    // end
    #expect(view == second)
    #expect(kept == second)
    #expect(kept.bytes.startIndex == 0)
  }

  @Test func aWalkReadsWhatIsAskedFor() {
    let ride: BSONDocument = ["sport": "cycling", "lapsM": [1_250, 1_310], "massKg": 72.5]
    // shown
    let doubles = ride.elements.count { $0.type == .double }
    for (key, value) in ride where value.isNumber {
      print(key)
    }
    // end
    #expect(doubles == 1)
    #expect(ride.filter(\.value.isNumber).map(\.key) == ["massKg"])
  }
}

/// Building and editing.
extension ArticleExampleTests {
  @Test func aBuilderWritesFrontToBack() throws {
    // shown
    var builder = BSONBuilder(minimumCapacity: 256)
    builder.append("sport", "cycling")
    builder.beginArray("lapsM")
    builder.append(1_250)
    builder.append(1_310)
    builder.endArray()
    let ride = try builder.finish()
    // end
    #expect(ride == ["sport": "cycling", "lapsM": [1_250, 1_310]])
  }

  @Test func editsAnswerNewDocuments() throws {
    let ride: BSONDocument = ["sport": "cycling", "weight": 72.5, "device": "x"]
    // shown
    let edited = try ride.renaming("weight", to: "massKg").removing("device")
      .appending("source", "manual")
    // end
    #expect(edited == ["sport": "cycling", "massKg": 72.5, "source": "manual"])
    #expect(ride["weight"] == 72.5)
  }
}

/// A user's own types.
extension ArticleExampleTests {
  @Test func codableTypesKeepBSONsOwn() throws {
    // shown
    struct Ride: Codable {
      var id: ObjectID
      var start: BSONDateTime
      var lapsM: [Double]
      var extra: BSONDocument?
    }
    // end
    let id = try #require(ObjectID(hex: "56e1fc72e0c917e9c4714161"))
    let ride = Ride(id: id, start: BSONDateTime(milliseconds: 0), lapsM: [1_250], extra: ["a": 1])
    // shown
    let document = try BSONEncoder().encode(ride)
    let read = try BSONDecoder().decode(Ride.self, from: document)
    // end
    #expect(document["id"] == .objectID(id))
    #expect(document["start"] == .datetime(milliseconds: 0))
    #expect(document["extra"] == ["a": 1])
    #expect(read.lapsM == [1_250])
  }

  @Test func directTypesReadAndWriteThemselves() throws {
    let climb = Climb(name: "first", heightM: 1_250)
    // shown
    let document = try BSONDocument(writing: climb)
    let read = try Climb(from: document)
    // end
    #expect(document == ["name": "first", "heightM": 1_250.0])
    #expect(read.name == "first" && read.heightM == 1_250)
  }
}

/// Text and order.
extension ArticleExampleTests {
  @Test func bothFormsOfTextAreRead() throws {
    // shown
    let text = #"{"at": {"$date": "2013-02-06T12:11:14.5Z"}, "laps": 3}"#
    let document = try BSONDocument(extendedJSON: text)
    let canonical = document.extendedJSON(.canonical)
    // {"at":{"$date":{"$numberLong":"1360152674500"}},"laps":{"$numberInt":"3"}}
    // end
    #expect(
      canonical
        == #"{"at":{"$date":{"$numberLong":"1360152674500"}},"laps":{"$numberInt":"3"}}"#)
  }

  @Test func equalityAndOrderAreTwoThings() {
    // shown
    let (one, onePointZero): (BSONValue, BSONValue) = (.int32(1), .double(1))
    let isEqual = one == onePointZero  // false: other type, other bytes
    let ordering = one.ordering(to: onePointZero)  // .same: neither comes first
    let values: [BSONValue] = ["b", 2, .minKey, "a", 1.5]
    let sorted = values.sorted { $0.isOrdered(before: $1) }  // MinKey, 1.5, 2, "a", "b"
    // end
    #expect(!isEqual)
    #expect(ordering == .same)
    #expect(sorted == [.minKey, 1.5, 2, "a", "b"])
  }

  @Test func aLimitIsChosenPerUse() throws {
    let bytes = Array((["a": ["b": ["c": 1]]] as BSONDocument).bytes)
    // shown
    let small = BSONLimits(byteCount: 64 * 1_024, depth: 8)
    let document = try BSONDocument(validating: bytes, limits: small)
    // end
    #expect(document.byteCount == bytes.count)
    #expect(throws: BSONError.self) {
      try BSONDocument(validating: bytes, limits: BSONLimits(byteCount: 64, depth: 2))
    }
  }
}
