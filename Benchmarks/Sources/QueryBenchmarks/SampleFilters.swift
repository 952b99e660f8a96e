import Documents
import Query
import Schema
import Time
import Units

/// What is asked.
enum SampleFilters {
  /// About one athlete in five; each condition lets at least half of them through.
  static func lean() -> Filter<AthleteFields> {
    Filter(all: [
      \.mass < .kilograms(75), \.sex == .female, \.zone == ZoneID.losAngeles,
      \.dynamic[number: "restingHeartRate"] < 64, \.dynamic[text: "shoe.brand"] == "Kestrel",
    ])
  }

  /// A question about nine fields, in one of which `number` differs from call to call.
  static func ofNineFields(_ number: Int) -> Filter<AthleteFields> {
    Filter(all: [
      \.name != "Nobody", \.sex == .female, \.mass > .kilograms(40 + Double(number % 8)),
      \.height < .meters(2.1), \.zone == ZoneID.losAngeles, \.wakeAt.time > .midnight,
      \.createdAt < .latest, \.updatedAt >= .earliest, \.revision >= 1,
    ])
  }
}

extension ZoneID {
  /// UTC could only come instead if the name had not the form of a zone's.
  fileprivate static let losAngeles = ZoneID("America/Los_Angeles") ?? .utc
}
