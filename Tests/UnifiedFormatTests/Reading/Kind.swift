import BSON

/// The values that a field of a test file may have.
struct Kind<Value>: Sendable {
  /// The name of the kind with its article, for messages.
  let name: String
  /// Nil for a value of another kind.
  let read: @Sendable (BSONValue) -> Value?
}

extension Kind<BSONValue> {
  static let anything = Kind(name: "a value") { $0 }
}

extension Kind<String> {
  static let text = Kind(name: "a string", read: \.stringValue)

  static func text(_ names: Set<String>) -> Kind {
    Kind(name: "one of " + names.sorted().joined(separator: ", ")) { value in
      value.stringValue.flatMap { names.contains($0) ? $0 : nil }
    }
  }
}

extension Kind<Bool> {
  static let flag = Kind(name: "a Boolean", read: \.boolValue)
}

extension Kind<Int> {
  static let number = Kind(name: "an integer") { $0.int64Value.map { Int($0) } }
}

extension Kind<Duration> {
  static let milliseconds = Kind(name: "a number of milliseconds") { value in
    value.int64Value.map { .milliseconds($0) }
  }
}

extension Kind<BSONDocument> {
  static let document = Kind(name: "an object", read: \.documentValue)
}

extension Kind<[BSONValue]> {
  static let array = Kind(name: "an array") { $0.arrayValue.map(Array.init) }
}

extension Kind<[BSONDocument]> {
  static let documents = Kind(name: "an array of objects") { value in
    guard let values = value.arrayValue.map(Array.init) else { return nil }
    let documents = values.compactMap(\.documentValue)
    return documents.count == values.count ? documents : nil
  }
}

extension Kind<[String]> {
  static let texts = Kind(name: "an array of strings") { value in
    guard let values = value.arrayValue.map(Array.init) else { return nil }
    let texts = values.compactMap(\.stringValue)
    return texts.count == values.count ? texts : nil
  }

  /// One or more of these.
  static func texts(among names: Set<String>? = nil) -> Kind {
    let which = names.map { " among " + $0.sorted().joined(separator: ", ") } ?? ""
    return Kind(name: "an array of one or more strings" + which) { value in
      guard let texts = texts.read(value), !texts.isEmpty else { return nil }
      return texts.allSatisfy { names?.contains($0) ?? true } ? texts : nil
    }
  }
}
