import Testing

@testable import Mongo

@Suite struct TopologyTests {
  private let first = ServerDescription(address: "a:1", kind: .primary)
  private let second = ServerDescription(address: "b:1", kind: .primary)
  private let secondary = ServerDescription(address: "b:1", kind: .secondary)

  @Test func findsServersAndTheirPrimary() {
    var topology = Topology()
    topology.opened("b:1")
    topology.opened("a:1")
    #expect(topology.servers.map(\.kind) == [.unknown, .unknown])
    #expect(topology.changed(secondary) == [.found(secondary)])
    #expect(topology.changed(first) == [.found(first), .newPrimary(first)])
    #expect(topology.changed(first) == [], "nothing is new")
    #expect(topology.servers == [first, secondary])
  }

  @Test func tellsWhyAServerIsLost() {
    var topology = Topology()
    let lost = ServerDescription(address: "a:1", kind: .unknown)
    _ = topology.changed(first)
    topology.heartbeatFailed("a:1", "no answer")
    #expect(
      topology.changed(lost)
        == [.lost(first, reason: "no answer"), .noPrimary(last: first)])
    #expect(topology.changed(lost) == [])
    #expect(topology.changed(first) == [.found(first), .newPrimary(first)])
    #expect(topology.changed(lost).first == .lost(first, reason: nil), "the reason was the last's")
  }

  @Test func tellsOfAnElectionWhicheverServerIsHeardFirst() {
    let former = ServerDescription(address: "a:1", kind: .secondary)
    var stepsDownFirst = Topology()
    _ = stepsDownFirst.changed(first)
    _ = stepsDownFirst.changed(secondary)
    #expect(
      stepsDownFirst.changed(former)
        == [.changed(former, from: .primary), .noPrimary(last: first)])
    #expect(
      stepsDownFirst.changed(second) == [.changed(second, from: .secondary), .newPrimary(second)])
    var isElectedFirst = Topology()
    _ = isElectedFirst.changed(first)
    #expect(isElectedFirst.changed(second) == [.found(second), .newPrimary(second)])
    #expect(isElectedFirst.changed(former) == [.changed(former, from: .primary)])
  }

  @Test func forgetsAServerThatWasTakenOut() {
    var topology = Topology()
    _ = topology.changed(first)
    #expect(topology.closed("a:1") == [.lost(first, reason: nil), .noPrimary(last: first)])
    #expect(topology.servers.isEmpty)
  }
}
