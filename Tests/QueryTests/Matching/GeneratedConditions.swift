import BSON
import Query
import TestSupport

/// Documents in which few keys meet values of every type, arrays and documents among them, and
/// conditions that ask for values which those documents hold.
struct QueryWorld {
  let documents: [BSONDocument]
  private let values: [BSONValue]

  /// - Parameter isTidy: without what a server's memory does not keep as it is stored, and so sorts and
  ///   selects in its own way: keys that stand twice in a document, and U+0000 in a namespace.
  init(count: Int, isTidy: Bool = false, _ random: inout SeededGenerator) {
    var values = (0..<60).map { _ in random.leafOrSmall() }
    if isTidy { values = values.filter { $0.hasUniqueKeys && !$0.holdsPointer } }
    values += Self.oneOfEachType
    self.values = values
    var documents: [BSONDocument] = []
    while documents.count < count {
      let tree = random.tree(values, levels: 3)
      guard !isTidy || tree.hasUniqueKeys else { continue }
      // The server puts the time in its place.
      if tree == .timestamp(BSONTimestamp(seconds: 0, increment: 0)) { continue }
      documents.append(["_id": .int64(Int64(documents.count)), "in": tree])
    }
    self.documents = documents
  }

  /// So that every pair of types meets.
  static let oneOfEachType: [BSONValue] = [
    1, .int32(1), 1.0, .decimal128(Decimal128("1.0") ?? .init(high: 0, low: 0)), .double(.nan),
    "ab", .symbol("ab"), .javascript("ab"), [:], .array([]), nil, true, false, .undefined, .minKey,
    .maxKey, .datetime(milliseconds: 0), .timestamp(BSONTimestamp(seconds: 1, increment: 1)),
    .binary(BSONBinary([1], subtype: .generic)), .objectID(.zero),
    .javascriptWithScope(BSONCodeWithScope(code: "ab", scope: [:])),
    .dbPointer(BSONDBPointer(namespace: "ab", id: .zero)),
    (try? .regularExpression(BSONRegularExpression(pattern: "^ab", options: ""))) ?? nil,
  ]

  func condition(_ random: inout SeededGenerator) -> Condition {
    switch random.below(14) {
    case 0: .all(conditions(&random))
    case 1: .any(conditions(&random))
    case 2: .none(conditions(&random))
    case 3, 4, 5: condition(&random).negated
    default: fieldCondition(&random, paths: Self.paths)
    }
  }

  private static let paths = [
    "in", "in", "in.a", "in.a", "in.b", "in.a", "in.b", "in.a.b", "in.a.a", "in.0", "in.a.0",
    "in.0.a", "in.a.b.0", "in.a.0.b",
    "in.a.0.0", "in.0.1.a", "in.missing", "in.a.missing", "in.a.", "in.01",
  ]
  /// The server sorts by no path with an empty key.
  private static let sortPaths = paths.filter { !$0.hasSuffix(".") }

  func order(_ random: inout SeededGenerator) -> SortOrder {
    let keys = (0...random.below(3)).map { _ in
      SortOrder.Key(
        FieldPath(Self.sortPaths[random.below(Self.sortPaths.count)]),
        random.chance(1, in: 2) ? .ascending : .descending)
    }
    return SortOrder(keys)
  }

  func selection(_ random: inout SeededGenerator) -> FieldSelection {
    let paths = (0...random.below(3)).map { _ in
      FieldPath(Self.innerPaths[random.below(Self.innerPaths.count)])
    }
    return FieldSelection(
      random.chance(1, in: 2) ? .only : .without, paths.map { FieldPath("in").appending($0) },
      hasID: random.chance(1, in: 2))
  }

  private static let innerPaths = ["a", "b", "a.b", "0", "a.0", "0.a", "missing"]

  private func conditions(_ random: inout SeededGenerator) -> [Condition] {
    (0..<random.below(4)).map { _ in condition(&random) }
  }

  private func fieldCondition(
    _ random: inout SeededGenerator, paths: [String]
  ) -> Condition {
    let path = FieldPath(paths[random.below(paths.count)])
    switch random.below(6) {
    case 0, 1:
      if random.chance(1, in: 2) { return .field(path, .exists) }
      let comparison = Comparison.allCases[random.below(Comparison.allCases.count)]
      return .comparing(path, comparison, value(&random))
    case 2: return .isIn(path, (0..<random.below(4)).map { _ in value(&random) })
    case 3:
      let inner = (0..<random.below(3)).map { _ in
        fieldCondition(&random, paths: Self.innerPaths)
      }
      return .field(path, .anyDocument(.all(inner)))
    default: return .field(path, test(&random))
    }
  }

  private func test(_ random: inout SeededGenerator) -> FieldTest {
    switch random.below(7) {
    case 0: .exists
    case 1: .hasType((0...random.below(3)).map { _ in types[random.below(types.count)] })
    case 2: .hasCount(random.below(4))
    case 3: .hasPrefix(["", "a", "ab", "\0", "é"][random.below(5)])
    case 4: .not(test(&random))
    case 5: .anyElement((0..<random.below(4)).map { _ in elementTest(&random) })
    default: .compares(.equal, plainValue(&random))
    }
  }

  private func elementTest(_ random: inout SeededGenerator) -> FieldTest {
    switch random.below(3) {
    case 0: test(&random)
    case 1: .isIn([plainValue(&random), plainValue(&random)])
    default:
      .compares(Comparison.allCases[random.below(Comparison.allCases.count)], plainValue(&random))
    }
  }

  private let types = BSONType.allCases

  /// Mostly one that documents hold. None with an empty key, which libmongoc does not send.
  private func value(_ random: inout SeededGenerator) -> BSONValue {
    while true {
      let value =
        random.chance(1, in: 10)
        ? random.tree(values, levels: 2) : values[random.below(values.count)]
      if !value.extendedJSON(.canonical).contains("\"\":") { return value }
    }
  }

  /// One that the server takes in any comparison.
  private func plainValue(_ random: inout SeededGenerator) -> BSONValue {
    while true {
      let value = value(&random)
      if value.type != .undefined, value.type != .regularExpression { return value }
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func leafOrSmall() -> BSONValue {
    chance(1, in: 3) ? awkwardNumber() : awkwardValue(levels: 2)
  }

  /// One of the values, or a document or list of such.
  fileprivate mutating func tree(_ values: [BSONValue], levels: Int) -> BSONValue {
    guard levels > 0, !chance(1, in: 4) else { return values[below(values.count)] }
    let inner = (0..<below(4)).map { _ in tree(values, levels: levels - 1) }
    if chance(1, in: 2) { return .array((try? BSONArray(inner)) ?? []) }
    let keys = ["a", "b", "0", "1", ""]
    let pairs = inner.map { (keys[below(keys.count)], $0) }
    return .document((try? BSONDocument(pairs)) ?? [:])
  }
}

extension BSONValue {
  fileprivate var holdsPointer: Bool { extendedJSON(.canonical).contains("$dbPointer") }

  fileprivate var hasUniqueKeys: Bool {
    (try? (["v": self] as BSONDocument).checkKeysUnique()) != nil
  }
}
