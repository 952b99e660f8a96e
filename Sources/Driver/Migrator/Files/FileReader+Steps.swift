import BSON
import Mongo

extension FileReader {
  private typealias Reading =
    @Sendable (inout FileReader, _ content: BSONValue, _ pointer: String) -> MigrationStep?

  /// How each kind of step is read, in the order in which they are documented.
  private static let kinds: [(word: String, read: Reading)] = [
    ("createCollection", { $0.createCollection($1, at: $2) }),
    ("dropCollection", { $0.dropCollection($1, at: $2) }),
    ("renameCollection", { $0.renameCollection($1, at: $2) }),
    ("createIndex", { $0.createIndex($1, at: $2) }),
    ("dropIndex", { $0.dropIndex($1, at: $2) }),
    ("validator", { $0.validator($1, at: $2) }),
    ("update", { $0.update($1, at: $2) }),
    ("swift", { $0.swiftStep($1, at: $2) }),
  ]

  /// `{createIndex: {…}}`: one key, which says what is done.
  mutating func step(_ value: BSONValue, at pointer: String) -> MigrationStep? {
    let words = Self.kinds.map(\.word)
    guard let step = value.documentValue, step.count == 1,
      let (word, content) = step.first(where: { _ in true })
    else {
      note(pointer, "expected an object with one key, one of \(words.joined(separator: ", "))")
      return nil
    }
    guard let kind = Self.kinds.first(where: { $0.word == word }) else {
      note(
        "\(pointer)/\(word.escapedForPointer)",
        "unknown step, expected one of \(words.joined(separator: ", "))")
      return nil
    }
    return kind.read(&self, content, "\(pointer)/\(word)")
  }

  private mutating func createCollection(
    _ value: BSONValue, at pointer: String
  ) -> MigrationStep? {
    guard let step = object(value, at: pointer, keys: ["collection", "options"]) else { return nil }
    let name = collection(in: step, at: pointer)
    let options = document("options", in: step, at: pointer, ifMissing: [:])
    for key in options?.keys.filter({ $0.hasPrefix("valid") || $0 == "create" }) ?? [] {
      note("\(pointer)/options/\(key)", "not here: what is checked is a step of its own, validator")
    }
    guard let name, let options else { return nil }
    return .createCollection(name, options: options)
  }

  private mutating func dropCollection(_ value: BSONValue, at pointer: String) -> MigrationStep? {
    guard let step = object(value, at: pointer, keys: ["collection"]) else { return nil }
    return collection(in: step, at: pointer).map { .dropCollection($0) }
  }

  private mutating func renameCollection(
    _ value: BSONValue, at pointer: String
  ) -> MigrationStep? {
    guard let step = object(value, at: pointer, keys: ["from", "to"]) else { return nil }
    let (from, to) = (
      collection("from", in: step, at: pointer), collection("to", in: step, at: pointer)
    )
    guard let from, let to else { return nil }
    return .renameCollection(from: from, to: to)
  }

  private mutating func createIndex(_ value: BSONValue, at pointer: String) -> MigrationStep? {
    let keys = ["collection", "name", "key", "options"]
    guard let step = object(value, at: pointer, keys: keys) else { return nil }
    let collection = collection(in: step, at: pointer)
    let name = text("name", in: step, at: pointer)
    let key = document("key", in: step, at: pointer)
    let options = document("options", in: step, at: pointer, ifMissing: [:])
    if key?.isEmpty == true { note("\(pointer)/key", "expected at least one field") }
    guard let collection, let name, let key, let options else { return nil }
    return .createIndex(IndexModel(keys: key, name: name, options: options), on: collection)
  }

  private mutating func dropIndex(_ value: BSONValue, at pointer: String) -> MigrationStep? {
    guard let step = object(value, at: pointer, keys: ["collection", "name"]) else { return nil }
    let (collection, name) = (
      collection(in: step, at: pointer), text("name", in: step, at: pointer)
    )
    if name == "*" { note("\(pointer)/name", "expected one index's name") }
    guard let collection, let name else { return nil }
    return .dropIndex(name, on: collection)
  }

  private mutating func validator(_ value: BSONValue, at pointer: String) -> MigrationStep? {
    let keys = ["collection", "level", "action", "validator"]
    guard let step = object(value, at: pointer, keys: keys) else { return nil }
    let collection = collection(in: step, at: pointer)
    let levels: [Validation.Level] = [.off, .moderate, .strict]
    let level = word("level", in: step, at: pointer, of: levels)
    let action = word(
      "action", in: step, at: pointer, of: [Validation.Action.error, .warn], ifMissing: .error)
    let validator = document(
      "validator", in: step, at: pointer, ifMissing: level == .off ? [:] : nil)
    guard let collection, let level, let action, let validator else { return nil }
    return .setValidator(ValidatorStep(collection, validator, level: level, action: action))
  }

  private mutating func update(_ value: BSONValue, at pointer: String) -> MigrationStep? {
    let keys = ["collection", "filter", "update", "batch"]
    guard let step = object(value, at: pointer, keys: keys) else { return nil }
    let collection = collection(in: step, at: pointer)
    let filter = document("filter", in: step, at: pointer, ifMissing: [:])
    let change = modification(step["update"], at: "\(pointer)/update")
    let batch = step["batch"].map { $0.int64Value } ?? Int64(UpdateStep.usualBatch)
    guard let batch, UpdateStep.batches.contains(Int(clamping: batch)) else {
      let (least, most) = (UpdateStep.batches.lowerBound, UpdateStep.batches.upperBound)
      note("\(pointer)/batch", "expected a number of documents, \(least) to \(most)")
      return nil
    }
    guard let collection, let filter, let change else { return nil }
    return .update(
      UpdateStep(collection: collection, filter: filter, update: change, batch: Int(batch)))
  }

  /// A document without operators would be put in the place of the others.
  private mutating func modification(_ value: BSONValue?, at pointer: String) -> Modification? {
    if let operators = value?.documentValue, !operators.isEmpty,
      operators.keys.allSatisfy({ $0.hasPrefix("$") })
    {
      return .operators(operators)
    }
    if let array = value?.arrayValue, !array.isEmpty {
      let stages = array.compactMap(\.documentValue)
      if stages.count == array.count { return .pipeline(stages) }
    }
    note(pointer, "expected operators such as $set, or a list of stages")
    return nil
  }

  private mutating func swiftStep(_ value: BSONValue, at pointer: String) -> MigrationStep? {
    guard let step = object(value, at: pointer, keys: ["step", "arguments"]) else { return nil }
    let name = text("step", in: step, at: pointer)
    let arguments = document("arguments", in: step, at: pointer, ifMissing: [:])
    if let name, !programSteps.contains(name) {
      let known = programSteps.sorted().joined(separator: ", ")
      note(
        "\(pointer)/step",
        "this program has no step \"\(name)\", but "
          + (known.isEmpty ? "none at all" : known))
    }
    guard let name, let arguments else { return nil }
    return .swift(named: name, arguments: arguments)
  }
}
