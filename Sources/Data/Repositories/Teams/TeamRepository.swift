package import Access
import BSON
package import Documents
import Mongo
import Query
import Schema

/// Teams, and who belongs to them.
package struct TeamRepository: Sendable {
  private let teams: BoundCollection<TeamFields>
  private let memberships: BoundCollection<MembershipFields>

  init(_ database: BoundDatabase) {
    teams = database.collection(.teams, of: TeamFields.self)
    memberships = database.collection(.memberships, of: MembershipFields.self)
  }

  /// Adds a team with its members.
  ///
  /// - Throws: `StoreMisuse.outsideOfTheScope` when a member is outside of the scope; `MongoError`.
  package func insert(
    _ team: TeamDocument, _ members: [MembershipDocument], in scope: Scope
  ) async throws {
    for member in members { try scope.requireContaining(member.athlete) }
    try await teams.insertOne(team.bson)
    try await memberships.insertMany(members.map(\.bson))
  }

  /// Removes the scope's memberships in the team, and the team when nobody is left in it.
  ///
  /// - Returns: whether the team is gone.
  package func remove(_ team: String, in scope: Scope) async throws -> Bool {
    _ = try await memberships.remove(scope.filter(\.athlete), \.team == team)
    guard try await memberships.first(\.team == team) == nil else { return false }
    return try await teams.remove(\.envelope.id == team) > 0
  }

  /// The ids of a dataset's teams.
  package func ids(ofDataset name: String) async throws -> [String] {
    try await teams.find(
      \.dataset == name, sort: [.ascending(\.envelope.id)], fields: .only(\.envelope.id)
    ).map { try $0.required(\.envelope.id) }
  }
}
