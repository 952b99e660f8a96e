import BSON

/// The fields of an options value and the keys that stand for them in a command.
enum OptionFields {
  /// The keys of the fields that are called otherwise in Swift; any of them will do.
  private static let keys: [String: Set<String>] = [
    "action": ["validationAction"], "allowsDiskUse": ["allowDiskUse"],
    "allowsPartialResults": ["allowPartialResults"],
    "authorizedOnly": ["authorizedCollections", "authorizedDatabases"],
    "before": ["fullDocumentBeforeChange"], "bucketMaxSpan": ["bucketMaxSpanSeconds"],
    "bucketRounding": ["bucketRoundingSeconds"],
    "bypassesValidation": ["bypassDocumentValidation"], "cappedCount": ["max", "cappedMax"],
    "cappedSize": ["size", "cappedSize"], "dropsTarget": ["dropTarget"],
    "expiresAfter": ["expireAfterSeconds"], "indexDefaults": ["indexOptionDefaults"],
    "isOrdered": ["ordered"], "keepsCursor": ["noCursorTimeout"],
    "keepsImages": ["changeStreamPreAndPostImages"], "level": ["validationLevel"],
    "limit": ["limit", "$limit"],
    "maxTime": ["maxTimeMS"], "namesOnly": ["nameOnly"], "projection": ["projection", "fields"],
    "returning": ["new"], "returnsKey": ["returnKey"], "showsRecordID": ["showRecordId"],
    "skip": ["skip", "$skip"],
    "start": ["resumeAfter", "startAfter", "startAtOperationTime"], "timeSeries": ["timeseries"],
    "validation": ["validator"], "variables": ["let"],
  ]

  /// The fields of `options`, and of the driver's own values within, that have no key in `commands`.
  /// What is nil has none.
  static func missing(of options: Any, in commands: [BSONDocument]) -> Set<String> {
    let sent = commands.reduce(into: Set<String>()) { $0.formUnion(allKeys(in: $1)) }
    return names(of: options).filter { (keys[$0] ?? [$0]).isDisjoint(with: sent) }
  }

  /// The keys of a document and of all that it holds.
  static func allKeys(in document: BSONDocument) -> [String] {
    document.elements.flatMap { [$0.key] + allKeys(in: $0.value) }
  }

  private static func allKeys(in value: BSONValue) -> [String] {
    if let document = value.documentValue { return allKeys(in: document) }
    return value.arrayValue?.flatMap { allKeys(in: $0) } ?? []
  }

  private static func names(of value: Any) -> Set<String> {
    Mirror(reflecting: value).children.reduce(into: []) { names, child in
      names.insert(child.label ?? "a field without a name")
      if isOwn(child.value) { names.formUnion(Self.names(of: unwrapped(child.value))) }
    }
  }

  /// Whether it is a struct of the driver, such as a collation.
  private static func isOwn(_ value: Any) -> Bool {
    let value = unwrapped(value)
    return Mirror(reflecting: value).displayStyle == .struct
      && String(reflecting: type(of: value)).hasPrefix("Mongo.")
  }

  private static func unwrapped(_ value: Any) -> Any {
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .optional, let wrapped = mirror.children.first else {
      return value
    }
    return wrapped.value
  }
}
