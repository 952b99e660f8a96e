import BSON
import Cutting
import Mongo

/// Three members on the loopback address, each behind its proxy.
struct ReplicaSet: Sendable {
  static let name = "faults"

  let members: [Member]

  /// How long, in milliseconds, a secondary waits for a silent primary before it starts an
  /// election; MongoDB's default is 10 s. The measured time begins only when there is a new
  /// primary.
  private static let electionTimeout: Int64 = 2000

  var uri: String {
    "mongodb://\(members.map(\.address).joined(separator: ","))/?replicaSet=\(Self.name)"
  }

  /// Starts the members in folders of their own and waits until all are in the set.
  init(running mongod: String, in folder: String) async throws {
    members = try (1...3).map { try Member(running: mongod, in: "\(folder)/member\($0)") }
    for member in members { try member.start() }
    for member in members {
      try await Patience.wait(for: "mongod to listen") { try await member.role() }
    }
    _ = try await members[0].run(["replSetInitiate": .document(try configuration())])
    try await waitUntilWhole()
  }

  private func configuration() throws -> BSONDocument {
    let members = try BSONArray(
      members.enumerated().map { ["_id": .int64(Int64($0)), "host": .string($1.address)] })
    return [
      "_id": .string(Self.name), "members": .array(members),
      "settings": [
        "electionTimeoutMillis": .int64(Self.electionTimeout), "heartbeatIntervalMillis": 500,
        // By default, a secondary would try for 10 s to copy from a silent member.
        "heartbeatTimeoutSecs": 2,
      ],
    ]
  }

  /// Waits until one member is primary and all others follow it.
  func waitUntilWhole() async throws {
    try await Patience.wait(for: "the set to be whole") {
      var roles: [Role] = []
      for member in members { roles.append(try await member.role()) }
      let primaries = roles.count { $0.isPrimary }
      return primaries == 1 && roles.count { $0.isSecondary } == members.count - 1 ? () : nil
    }
  }

  /// The member that is primary now, and the number of its election.
  func primary() async throws -> (member: Member, election: String) {
    try await Patience.wait(for: "a primary") {
      for member in members {
        guard let role = try? await member.role(), role.isPrimary, let election = role.election
        else { continue }
        return (member, election)
      }
      return nil
    }
  }

  /// The member that became primary in a later election, and the time, accurate to the polling
  /// interval.
  func nextPrimary(
    after election: String
  ) async throws -> (member: Member, at: ContinuousClock.Instant) {
    try await withThrowingTaskGroup(of: (Member, ContinuousClock.Instant).self) { group in
      for member in members {
        group.addTask {
          try await Patience.wait(for: "a new primary") {
            guard let role = try? await member.role(), role.isPrimary,
              let newer = role.election, newer > election
            else { return nil }
            return (member, .now)
          }
        }
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw CancellationError() }
      return first
    }
  }

  func heal() { for member in members { member.proxy.heal() } }

  func end() async throws { for member in members { try await member.end() } }
}
