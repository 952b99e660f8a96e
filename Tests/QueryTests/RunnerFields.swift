import BSON
import Query
import Schema
import Time
import Units

/// A document type with a field of each sort that a query can ask about.
struct RunnerFields: Fields {
  let id = Field("id", String.self, storedAs: "_id", is: .assigned, "Who it is.")
  let name = Field("name", String.self, "What the runner is called.")
  let sport = Field("sport", Sport.self, "What is done most.")
  let mass = Field("mass", Mass.self, "Body mass.")
  let born = Field("born", PlainDate.self, "The day of birth.")
  let seen = Field("seen", Instant.self, "When last seen.")
  let races = Field("races", in: 0...10_000, "How many races.")
  let tags = Field("tags", [String].self, "Words.")
  let pulses = Field("pulses", [Int64].self, "Heart rates.")
  let home = Nested("home", HomeFields.self, "Where the runner lives.")
  let stays = Listed("stays", HomeFields.self, "Where the runner was.")

  static let declared = Declared(RunnerFields())

  enum Sport: String, CaseIterable, FieldValue { case running, cycling }
}

struct HomeFields: Fields {
  let zone = Field("zone", ZoneID.self, "The time zone.")
  let height = Field("height", Length.self, "Above the sea.")
  let owner = Nested("owner", OwnerFields.self, "Whose it is.")
  let rooms = Listed("rooms", OwnerFields.self, "The rooms and whose they are.")

  static let declared = Declared(HomeFields())
}

struct OwnerFields: Fields {
  let name = Field("name", String.self, "What the owner is called.")

  static let declared = Declared(OwnerFields())
}

typealias RunnerFilter = Filter<RunnerFields>

extension Filter {
  /// As the server is sent it, as text.
  var sent: String {
    get throws { try rendered().extendedJSON(.relaxed) }
  }
}
