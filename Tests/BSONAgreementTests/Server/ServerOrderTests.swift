import BSON
import TestSupport
import Testing

/// Our order of values is the same as a server's: in a sort in memory, in an index, and with
/// `$cmp`.
@Suite(needsMongod) struct ServerOrderTests {
  @Test func aSortInMemoryIsInOurOrder() async throws {
    var random = SeededGenerator(seed: 700)
    for _ in 0..<GeneratedCount.times(1) {
      let values = (0..<5_000).map { _ in random.valueWithUniqueKeys() }
      try await expectOurOrder(of: values, in: .memory)
    }
  }

  @Test func anIndexIsInOurOrder() async throws {
    var random = SeededGenerator(seed: 701)
    for _ in 0..<GeneratedCount.times(1) {
      let values = (0..<5_000).map { _ in random.awkwardValue(levels: 3) }
      try await expectOurOrder(of: values, in: .index)
    }
  }

  @Test func comparisonsOfWholeValuesAgree() async throws {
    var random = SeededGenerator(seed: 702)
    for _ in 0..<GeneratedCount.times(1) {
      let pairs = (0..<5_000).map { _ in random.neighboursWithUniqueKeys() }
      let answers = try await StoredValues.comparisons(of: pairs)
      #expect(answers.count == pairs.count)
      let ours = pairs.map { ServersView.memory($0).ordering(to: ServersView.memory($1)) }
      let faults = zip(pairs, zip(ours, answers)).filter { $1.0 != $1.1 }.map { pair, answer in
        "\(pair.0.text) to \(pair.1.text): \(answer.0), not \(answer.1)"
      }
      #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(9).joined(separator: "\n"))")
      let met = Dictionary(grouping: ours, by: \.self).mapValues(\.count)
      #expect(met.values.filter { $0 > 500 }.count == 3, "each should be met often: \(met)")
    }
  }

  /// The specification requires options in alphabetical order. If they are stored in another order,
  /// the server compares them as stored; we compare them sorted.
  @Test func optionsOutOfOrderAreComparedAsStoredByTheServerOnly() async throws {
    let stored = try BSONDocument(validating: .document([11, 0x61, 0, 0x62, 0, 0x78, 0x69, 0]))
    let ordered: BSONDocument = [
      "a": .regularExpression(try BSONRegularExpression(pattern: "b", options: "m"))
    ]
    #expect(stored.ordering(to: ordered) == .ascending, "ix before m")
    let pair = (BSONValue.document(stored), BSONValue.document(ordered))
    #expect(try await StoredValues.comparisons(of: [pair]) == [.descending], "xi after m")
  }

  /// Values that follow each other in the server's order are never descending in ours. In an index,
  /// where equal keys are in the order of insertion, they are equal only if they are in our order.
  private func expectOurOrder(of values: [BSONValue], in view: ServersView) async throws {
    let sorted = try await StoredValues.sorted(values, by: view)
    try #require(sorted.count == values.count)
    #expect(Set(sorted.map(\.value.type)) == Set(BSONType.allCases).subtracting([.array]))
    let faults = zip(sorted, sorted.dropFirst()).filter { left, right in
      switch view(left.value).ordering(to: view(right.value)) {
      case .ascending: false
      case .same: view == .index && left.place > right.place
      case .descending: true
      }
    }
    let texts = faults.prefix(9).map { "\($0.value.text) before \($1.value.text)" }
    #expect(texts.isEmpty, "\(faults.count): \(texts.joined(separator: "\n"))")
  }
}

extension BSONValue {
  fileprivate var text: String { extendedJSON(.canonical) }
}
