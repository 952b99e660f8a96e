import Query
import Schema
import Time
import Units

/// What is trained, as pipelines meet it.
struct RideFields: Fields {
  let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The ride's id.")
  let rider = Field("rider", String.self, "Whose ride it is.")
  let start = Field("start", Instant.self, "When it began.")
  let end = Field("end", Instant.self, "When it ended.")
  let distance = Field("distance", Length.self, "How far.")
  let climbs = Field("climbs", in: 0...1000, "How many climbs.")
  let climbed = Field("climbed", Length.self, "How far up.")
  let temperature = Field("temperature", Temperature.self, "How warm.")
  let tags = Field("tags", [String].self, "Words.")
  let stops = Listed("stops", StopFields.self, "Where it paused.")

  static let declared = Declared(RideFields())
}

struct StopFields: Fields {
  let place = Field("place", String.self, "Where.")
  let length = Field("length", TimeSpan.self, "How long.")

  static let declared = Declared(StopFields())
}

struct WeekFields: Fields {
  let week = Field("week", PlainDate.self, "Its Monday.")
  let rides = Field("rides", Int64.self, "How many.")
  let distance = Field("distance", Length.self, storedIn: .kilometers, "How far in all.")
  let mean = Field("mean", Length.self, "How far on average.")

  static let declared = Declared(WeekFields())
}

struct RiderWeekFields: Fields {
  let id = Field("id", String.self, storedAs: "_id", "Whose.")
  let longest = Field("longest", Length.self, "The longest ride.")
  let climbs = Field("climbs", Double.self, "Climbs on average.")
  let warm = Field("warm", Int64.self, "How many above 25 degrees.")

  static let declared = Declared(RiderWeekFields())
}

struct StopRowFields: Fields {
  let rider = Field("rider", String.self, "Whose.")
  let place = Field("place", String.self, "Where.")

  static let declared = Declared(StopRowFields())
}

struct RunningSumFields: Fields {
  let start = Field("start", Instant.self, "When.")
  let week = Field("week", Length.self, "How far in the last seven days.")

  static let declared = Declared(RunningSumFields())
}

struct NamedRideFields: Fields {
  let name = Field("name", String.self, "Who.")
  let time = Field("time", TimeSpan.self, storedIn: .minutes, "How long.")

  static let declared = Declared(NamedRideFields())
}

struct StepFields: Fields {
  let from = Field("from", Length.self, "Where the stretch begins.")
  let rides = Field("rides", Int64.self, "How many.")

  static let declared = Declared(StepFields())
}
