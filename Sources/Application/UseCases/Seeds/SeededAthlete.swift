import Athletics
import BSON
import Cohorts
import Documents
import Schema
import Time
import Units

/// An athlete of a dataset with all that happens to them, as documents.
struct SeededAthlete {
  let id: String
  let document: AthleteDocument
  private let athlete: SyntheticAthlete
  private let whereabouts: SeededWhereabouts
  private let isQuiet: Bool
  private let plan: SeedPlan

  /// - Parameter number: from 1.
  init(
    _ number: Int, of plan: SeedPlan, _ cohort: Cohort, _ zone: (ZoneID) -> Zone?
  ) throws {
    let cast = try plan.dataset.cast
    let person = cast.indices.contains(number - 1) ? cast[number - 1] : nil
    let body = try person?.twinOf.map { Int($0) } ?? number
    self.plan = plan
    athlete = SyntheticAthlete(body, of: cohort, seed: plan.seed)
    isQuiet = try person?.isQuiet ?? false
    id = try Self.id(number, of: plan)
    whereabouts = try SeededWhereabouts(
      home: person?.zone ?? athlete.place.zone, stays: person?.stays ?? [], from: plan.firstDay,
      zone)
    document = try Self.document(
      id, named: person?.name ?? SyntheticAthlete(number, of: cohort, seed: plan.seed).name,
      born: person?.birthDate, athlete, whereabouts, plan)
  }

  /// The id of an athlete of a dataset, which follows from its name, the seed and the number.
  static func id(_ number: Int, of plan: SeedPlan) throws -> String {
    "ath_" + ContentHash.id(of: [try plan.name, "\(plan.seed)", "\(number)"])
  }

  /// What happens to them, in order of time.
  func events() throws -> SeededEvents {
    var events = SeededEvents(of: id, in: try plan.name)
    guard !isQuiet else { return events }
    for date in plan.dates {
      let day = athlete.day(date)
      try events.add(day, in: whereabouts.zone(on: date))
    }
    return events
  }

  private static func document(
    _ id: String, named name: String, born: PlainDate?, _ athlete: SyntheticAthlete,
    _ whereabouts: SeededWhereabouts, _ plan: SeedPlan
  ) throws -> AthleteDocument {
    let (dataset, writtenAt) = (try plan.name, try plan.writtenAt)
    let birthDate = born ?? athlete.birthDate(inYear: plan.until.year)
    return try .holding { fields throws(BSONError) in
      fields.set(\.id, id)
      fields.set(\.revision, 1)
      fields.set(\.createdAt, writtenAt)
      fields.set(\.updatedAt, writtenAt)
      fields.set(\.name, name)
      fields.set(\.sex, athlete.isFemale ? .female : .male)
      fields.set(\.birthDate, birthDate)
      fields.set(\.sport, athlete.group.sport.rawValue)
      fields.set(\.mass, athlete.mass)
      fields.set(\.height, athlete.height)
      fields.set(\.zone, whereabouts.home.id)
      fields.set(\.wakeAt, try Document<NominalTimeFields>(NominalTime(athlete.wakeAt)))
      if !whereabouts.stays.isEmpty {
        fields.set(
          \.itinerary,
          try whereabouts.stays.map { stay throws(BSONError) in
            try StayDocument.holding { fields in
              fields.set(\.from, stay.from)
              fields.set(\.zone, stay.zone.id)
            }
          })
      }
      fields.set(\.dataset, dataset)
    }
  }
}
