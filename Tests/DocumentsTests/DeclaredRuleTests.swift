import BSON
import Documents
import Schema
import Testing

/// What the declarations say of documents beyond their shapes.
struct DeclaredRuleTests {
  private static func moment(_ milliseconds: Int64) -> BSONValue {
    .datetime(milliseconds: milliseconds)
  }

  private func pointers(_ document: BSONDocument, _ shape: ObjectShape) -> [String] {
    shape.breaches(in: document).map(\.pointer)
  }

  @Test(arguments: [nil] + EventKind.allCases)
  func noEventEndsBeforeItBegins(kind: EventKind?) throws {
    let shape = EventFields.declared.shape
    let tag: [(String, BSONValue)] = kind.map { [("kind", .string($0.rawValue))] } ?? []
    for (end, expected) in [(Int64(0), ["/end"]), (1, []), (2, [])] {
      let event = try BSONDocument(
        tag + [("start", Self.moment(1)), ("end", Self.moment(end))])
      #expect(pointers(event, shape) == expected, "\(end)")
      #expect(pointers(event, kind?.shape ?? shape) == expected, "\(end)")
    }
  }

  @Test func noStretchEndsBeforeItBegins() {
    let stretch: BSONDocument = ["start": Self.moment(1), "end": Self.moment(0)]
    #expect(pointers(stretch, IntervalFields.declared.shape) == ["/end"])
    #expect(
      pointers(["pauses": [.document(stretch)]], RecordingFields.declared.shape) == [
        "/pauses/0/end"
      ])
  }

  @Test(
    arguments: [
      ("averageHeartRate", 19, false), ("averageHeartRate", 20, true),
      ("maximumHeartRate", 250, true),
      ("maximumHeartRate", 251, false), ("laps", -1, false), ("laps", 0, true),
      ("pauses", -1, false),
    ] as [(String, Int64, Bool)])
  func aWorkoutsNumbersAreThoseOfABody(name: String, number: Int64, isRight: Bool) throws {
    let workout = try BSONDocument([("kind", "workout"), (name, .int64(number))])
    #expect(pointers(workout, EventFields.declared.shape) == (isRight ? [] : ["/\(name)"]))
  }

  @Test(arguments: [
    String(repeating: "0a", count: 32): true, String(repeating: "0A", count: 32): false,
    String(repeating: "0a", count: 31): false, String(repeating: "0a", count: 32) + "\n": false,
  ])
  func aHashIsSixtyFourHexadecimalDigits(hash: String, isRight: Bool) {
    #expect(
      pointers(["sha256": .string(hash)], FileFields.declared.shape) == (isRight ? [] : ["/sha256"])
    )
  }

  @Test func whatIsSentHasExamples() {
    for shape in [AthleteFields.declared.shape, WeighInFields.declared.shape] {
      let sent = shape.fields.filter { $0.presence != .assigned }
      #expect(sent.contains { !$0.examples.isEmpty })
      for field in sent {
        for example in field.examples {
          let document = try? BSONDocument([(field.storedKey, example)])
          #expect(document.map { shape.breaches(in: $0) } == [], "\(field.name)")
        }
      }
    }
  }
}
