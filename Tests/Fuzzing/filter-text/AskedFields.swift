import BSON
import Schema
import Time
import Units

/// A field of each kind that a filter can ask about.
struct AskedFields: Fields {
  enum Sport: String, CaseIterable, FieldValue { case running, cycling }

  struct Stay: Fields {
    let from = Field("from", Instant.self, "When it begins.")
    let zone = Field("zone", ZoneID.self, "Where it is.")
    static let declared = Declared(Stay())
  }

  struct Wake: Fields {
    let time = Field("time", PlainTime.self, storedAs: "ms", "When.")
    let days = Field("days", Weekdays.self, "On which days.")
    static let declared = Declared(Wake(), writtenAs: \.time)
  }

  let name = Field("name", String.self, "A text.")
  let sport = Field("sport", Sport.self, "A word.")
  let mass = Field("mass", Mass.self, "A quantity.")
  let races = Field("races", Int64.self, "A whole number.")
  let score = Field("score", Double.self, "A number.")
  let active = Field("active", Bool.self, "Yes or no.")
  let born = Field("born", PlainDate.self, "A day.")
  let meeting = Field("meeting", PlainDateTime.self, "A day and a time.")
  let start = Field("start", Instant.self, "A moment.")
  let tags = Field("tags", [String].self, "A list.")
  let stamps = Field("stamps", [Instant].self, "A list of moments.")
  let wakeAt = Nested("wakeAt", Wake.self, "An object that a text may stand for.")
  let stays = Listed("stays", Stay.self, "A list of objects.")

  static let declared = Declared(AskedFields())

  static let example: BSONDocument = [
    "name": "Ann", "sport": "running", "massKg": 70.5, "races": 3, "active": true,
    "start": .datetime(milliseconds: 1_782_882_000_000), "tags": ["race", "test"],
    "wakeAt": ["ms": .int32(25_200_000)], "stays": [["zone": "Europe/Rome"], ["zone": "UTC"]],
    "shoe": ["size": 42, "brand": "Nike"],
  ]
}
