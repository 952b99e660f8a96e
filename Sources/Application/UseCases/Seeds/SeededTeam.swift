import BSON
import Documents
import Schema
import Time

/// The team of a dataset's athletes, as documents.
struct SeededTeam {
  let team: TeamDocument
  let members: [MembershipDocument]
  /// The coach, of whom nothing is recorded.
  let coach: AthleteDocument?

  /// Nil for a dataset without a team.
  init?(of plan: SeedPlan) throws {
    guard let team = try plan.dataset.team else { return nil }
    let (dataset, id, writtenAt) = (try plan.name, try Self.id(of: plan), try plan.writtenAt)
    let (name, coachName) = (try team.required(\.name), try team.coach)
    let joined = try Zone.utc.startOfDay(plan.firstDay)
    let place = try plan.dataset.places.first?.zone
    self.team = try .holding { fields in
      fields.set(\.envelope.id, id)
      fields.begin(\.envelope, at: writtenAt)
      fields.set(\.dataset, dataset)
      fields.set(\.name, name)
      fields.set(\.zone, place)
    }
    let coachID = try SeededAthlete.id(plan.athletes + 1, of: plan)
    coach = try coachName.map { name in
      try .holding { fields in
        fields.set(\.id, coachID)
        fields.set(\.revision, 1)
        fields.set(\.createdAt, writtenAt)
        fields.set(\.updatedAt, writtenAt)
        fields.set(\.name, name)
        fields.set(\.zone, place)
        fields.set(\.dataset, dataset)
      }
    }
    let people =
      try (1...plan.athletes).map { (try SeededAthlete.id($0, of: plan), TeamRole.athlete) }
      + (coachName == nil ? [] : [(coachID, TeamRole.coach)])
    members = try people.map { athlete, role in
      try .holding { fields in
        fields.set(\.envelope.id, "mem_" + ContentHash.id(of: [id, athlete]))
        fields.begin(\.envelope, at: writtenAt)
        fields.set(\.team, id)
        fields.set(\.athlete, athlete)
        fields.set(\.role, role)
        fields.set(\.from, joined)
        if role == .athlete { fields.set(\.shares, SharedPart.allCases) }
      }
    }
  }

  /// The team's id, which follows from the dataset's name and the seed.
  static func id(of plan: SeedPlan) throws -> String {
    "tea_" + ContentHash.id(of: [try plan.name, "\(plan.seed)"])
  }
}

extension Assignments {
  /// The first revision.
  fileprivate mutating func begin(_ envelope: KeyPath<F, RevisionFields>, at instant: Instant) {
    set(envelope.appending(path: \.revision), 1)
    set(envelope.appending(path: \.createdAt), instant)
    set(envelope.appending(path: \.updatedAt), instant)
  }
}
