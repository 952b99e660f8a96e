import Statistics
import Testing

@Suite struct RandomStreamTests {
  /// The numbers that the authors' code gives for the seed 1234567.
  @Test func isSplitMix64() {
    var stream = RandomStream(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in stream.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func aChildFollowsFromNamesAloneWhateverWasDrawn() {
    var parent = RandomStream(seed: 7)
    var before = parent["athlete", 3]
    _ = parent.next()
    _ = before.next()
    var after = parent["athlete", 3]
    var again = RandomStream(seed: 7)["athlete", 3]
    #expect(after.next() == again.next())
  }

  @Test func childrenOfOtherNamesAndNumbersAreOthers() {
    let parent = RandomStream(seed: 7)
    var children = [
      parent, parent["sleep"], parent["sleep", 1], parent["sleep", -1], parent["peels"],
      parent["sleep"]["sleep"], RandomStream(seed: 8)["sleep"],
    ]
    let first = children.indices.map { children[$0].next() }
    #expect(Set(first).count == first.count)
  }

  /// A change of these would make every dataset another one.
  @Test func whatIsDrawnStaysTheSameToTheBit() {
    var stream = RandomStream(seed: 7)["athlete", 12]
    #expect(stream.unit().bitPattern == 0x3FE5_706F_5442_FC46)
    #expect(stream.normal(mean: 70, sd: 9).bitPattern == 0x4052_6569_1460_A50E)
    #expect(stream.logNormal(median: 1.2, sigma: 0.4).bitPattern == 0x3FF8_A538_7FC1_DFBA)
    #expect(stream.integer(in: 0...999) == 888)
  }
}
