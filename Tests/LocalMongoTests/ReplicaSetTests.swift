import BSON
import Mongo
import Testing

@testable import LocalMongo

@Suite struct ReplicaSetTests {
  private let replicaSet = ReplicaSet(
    socket: UnixSocket(path: "/tmp/brine-0/a-1.sock"), clock: ContinuousClock())

  @Test func changesTheMembersPathAndNothingElse() throws {
    let stored: BSONDocument = [
      "_id": "brine", "version": .int32(3), "term": .int64(9),
      "members": [["_id": .int32(0), "host": "/tmp/old.sock", "votes": 1]],
      "settings": ["replicaSetId": "kept"],
    ]
    let moved = try #require(try replicaSet.reconfiguration(of: stored))
    #expect(
      moved == [
        "_id": "brine", "version": .int64(4), "term": .int64(9),
        "members": [["_id": .int32(0), "host": "/tmp/brine-0/a-1.sock", "votes": 1]],
        "settings": ["replicaSetId": "kept"],
      ])
    #expect(try replicaSet.reconfiguration(of: moved) == nil)
  }

  @Test func writesThePathIntoTheURI() {
    #expect(
      replicaSet.uri == "mongodb://%2Ftmp%2Fbrine-0%2Fa-1.sock/?replicaSet=brine")
  }
}
