import BSON
import TestSupport
import Testing

/// Our canonical Extended JSON is the same as libbson's, except for spelling and the named
/// departures.
@Suite struct LibbsonJSONTests {
  @Test func documentsPrintAlike() async throws {
    var random = SeededGenerator(seed: 820)
    var met: [PrintedDeparture: Int] = [:]
    let count = GeneratedCount.times(2_000)
    for await round in (0..<count).givingWay {
      let document = random.printable()
      guard try theirs(document) != ours(document) else { continue }
      let departures = PrintedDeparture.allCases.filter { $0.settled(document) != document }
      for departure in departures { met[departure, default: 0] += 1 }
      let settled = departures.reduce(document) { $1.settled($0) }
      let (left, right) = (try ours(settled), try theirs(settled))
      #expect(left == right, "seed 820, round \(round): \(left), libbson: \(right)")
    }
    print("Extended JSON of \(count) documents; departures: \(met)")
    let all = PrintedDeparture.allCases.count
    #expect(met.count == all || LibbsonVerdict.isLaterThanKnown, "each should be met: \(met)")
  }

  private func ours(_ document: BSONDocument) throws -> JSONTree {
    let text = document.extendedJSON(.canonical)
    // RFC 8259, section 7; the tree is not strict about it.
    #expect(text.utf8.allSatisfy { $0 >= 0x20 }, "a control character stands for itself")
    return try JSONTree(text).meaning
  }

  private func theirs(_ document: BSONDocument) throws -> JSONTree {
    try JSONTree(try #require(libbsonJSON(document))).meaning
  }
}

extension SeededGenerator {
  /// A document of ordinary or awkward values, or what damage has left of one.
  fileprivate mutating func printable() -> BSONDocument {
    let values = (0..<below(4)).map { _ in awkwardValue(levels: 3) }
    let document: BSONDocument =
      chance(1, in: 2) ? document(levels: 4) : ["list": .array((try? BSONArray(values)) ?? [])]
    guard chance(1, in: 2) else { return document }
    let bytes = Array(document.bytes)
    let damage = damaged(bytes, Anatomy(bytes))
    guard LibbsonVerdict(damage).accepts else { return document }
    return (try? BSONDocument(validating: damage)) ?? document
  }
}
