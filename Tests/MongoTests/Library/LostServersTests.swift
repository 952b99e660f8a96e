import Testing

@testable import Mongo

@Suite struct LostServersTests {
  private let start = Moment.now
  private let first = ServerDescription(address: "a:1", kind: .primary)
  private let second = ServerDescription(address: "b:1", kind: .primary)

  private func isGone(_ lost: LostServers, after seconds: Double) -> Bool {
    lost.isGone("a:1", now: start + .seconds(seconds))
  }

  @Test func aServerThatIsLostForAWhileIsGone() {
    let lost = LostServers()
    lost.hear(.found(first), now: start)
    #expect(!isGone(lost, after: 100))
    lost.hear(.lost(first, reason: nil), now: start)
    #expect(!isGone(lost, after: 0.9))
    #expect(isGone(lost, after: 1))
    #expect(!lost.isGone("b:1", now: start + .seconds(9)))
    lost.hear(.found(first), now: start + .seconds(2))
    #expect(!isGone(lost, after: 9))
  }

  @Test func aPrimaryWhosePlaceIsTakenAndThatIsSilentIsGone() {
    let lost = LostServers()
    lost.hear(.newPrimary(first), now: start)
    lost.hear(.newPrimary(second), now: start)
    #expect(isGone(lost, after: 1))
  }

  @Test func aPrimaryThatTellsOfItsNewRoleIsNot() {
    let secondary = ServerDescription(address: "a:1", kind: .secondary)
    let late = LostServers()
    late.hear(.newPrimary(first), now: start)
    late.hear(.newPrimary(second), now: start)
    late.hear(.changed(secondary, from: .primary), now: start)
    #expect(!isGone(late, after: 9))
    let early = LostServers()
    early.hear(.newPrimary(first), now: start)
    early.hear(.changed(secondary, from: .primary), now: start)
    early.hear(.noPrimary(last: first), now: start)
    early.hear(.newPrimary(second), now: start)
    #expect(!isGone(early, after: 9))
  }
}
