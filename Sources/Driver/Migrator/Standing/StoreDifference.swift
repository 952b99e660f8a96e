package import BSON
import Mongo

/// One way in which a store is not what its migrations made it.
package enum StoreDifference: Hashable, Sendable {
  case changedFile(MigrationTitle)
  case underWay(MigrationTitle, Direction)
  case pending(MigrationTitle)
  case unknown(MigrationTitle, Migration.Phase)
  case missingCollection(String)
  case missingIndex(String, on: String)
  case otherIndex(String, on: String)
  /// No migration made it, and it is no fault: whoever runs a store may add indexes.
  case furtherIndex(String, on: String)
  case otherValidator(String)

  /// Whether something must be done about it.
  package var isFault: Bool {
    switch self {
    case .furtherIndex, .unknown(_, .expand): false
    default: true
    }
  }
}

extension StoreDifference: CustomStringConvertible {
  package var description: String {
    switch self {
    case .changedFile(let title): "the file of \(title) has changed since it was applied"
    case .underWay(let title, let direction):
      "\(title) was left in the middle of \(direction.rawValue)"
    case .pending(let title): "\(title) is not applied"
    case .unknown(let title, let phase):
      "\(title) (\(phase.rawValue)) is applied, and this release has no file of it"
    case .missingCollection(let name): "the collection \(name) is missing"
    case .missingIndex(let index, let name): "the index \(index) on \(name) is missing"
    case .otherIndex(let index, let name):
      "the index \(index) on \(name) has other keys or options"
    case .furtherIndex(let index, let name): "no migration made the index \(index) on \(name)"
    case .otherValidator(let name): "the documents of \(name) are checked in another way"
    }
  }
}

extension ExpectedStore {
  /// Where a store differs, by collection. Reads only.
  func differences(in database: Database) async throws -> [StoreDifference] {
    let there = try await database.listCollections()
    let infos = Dictionary(there.map { ($0.name, $0) }) { first, _ in first }
    var found: [StoreDifference] = []
    for (name, expected) in collections.sorted(by: { $0.key < $1.key }) {
      guard let info = infos[name] else {
        found.append(.missingCollection(name))
        continue
      }
      if !info.checks(expected.validator) { found.append(.otherValidator(name)) }
      let indexes = try await database.collection(name).listIndexes()
      found += Self.differences(of: expected.indexes, from: indexes, on: name)
    }
    return found
  }

  private static func differences(
    of expected: [IndexModel], from there: [IndexModel], on name: String
  ) -> [StoreDifference] {
    let found = Dictionary(there.map { ($0.name, $0) }) { first, _ in first }
    let names = Set(expected.map(\.name)).union(["_id_"])
    let wrong = expected.compactMap { index -> StoreDifference? in
      guard let other = found[index.name] else { return .missingIndex(index.name, on: name) }
      return index.isSame(as: other) ? nil : .otherIndex(index.name, on: name)
    }
    return wrong
      + there.filter { !names.contains($0.name) }.map { .furtherIndex($0.name, on: name) }
  }
}

extension CollectionInfo {
  /// Whether documents are checked as asked, which for nil is not at all.
  fileprivate func checks(_ expected: ValidatorStep?) -> Bool {
    let validator = options["validator"]?.documentValue ?? [:]
    let level = options["validationLevel"]?.stringValue ?? "strict"
    guard let expected else { return validator.isEmpty || level == "off" }
    let action = options["validationAction"]?.stringValue ?? "error"
    return level == expected.level.rawValue && action == expected.action.rawValue
      && BSONValue.document(validator).isSame(as: .document(expected.validator))
  }
}

extension IndexModel {
  /// What decides about documents; the server fills in the rest of what it lists.
  private static let deciding = [
    "unique", "sparse", "hidden", "expireAfterSeconds", "partialFilterExpression", "weights",
  ]

  fileprivate func isSame(as other: IndexModel) -> Bool {
    guard BSONValue.document(keys).isSame(as: .document(other.keys)) else { return false }
    return Self.deciding.allSatisfy { key in
      (options[key] ?? false).isSame(as: other.options[key] ?? false)
    }
  }
}

extension BSONValue {
  /// Whether both are the same but for the widths of whole numbers: a file says 1 and means 1.
  package func isSame(as other: BSONValue) -> Bool {
    extendedJSON(.relaxed) == other.extendedJSON(.relaxed)
  }
}
