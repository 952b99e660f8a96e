public import BSON

extension Condition {
  /// Whether the condition holds for a document, as MongoDB 6.0 would say. Straight over its bytes,
  /// which are not checked again: whoever made the document has checked them, the driver those of each
  /// reply, batch and change.
  public func matches(_ document: BSONDocument) -> Bool {
    switch self {
    case .all(let conditions): !conditions.span.contains { !$0.matches(document) }
    case .any(let conditions): conditions.span.contains { $0.matches(document) }
    case .none(let conditions): !conditions.span.contains { $0.matches(document) }
    case .field(let path, let test): test.passes(at: path, in: document)
    }
  }
}

extension FieldTest {
  fileprivate func passes(at path: FieldPath, in document: BSONDocument) -> Bool {
    if case .not(let test) = self { return !test.passes(at: path, in: document) }
    return PathWalk(path, entersLastArray: entersLastArray).anyValue(in: document) { passes($0) }
  }

  /// Tests of arrays see them whole.
  private var entersLastArray: Bool {
    switch self {
    case .hasCount, .anyDocument, .anyElement: false
    default: true
    }
  }

  /// Whether one value passes, nil for one that is missing.
  fileprivate func passes(_ element: BSONElement?) -> Bool {
    switch self {
    case .compares(let comparison, let value): comparison.holds(element, value)
    case .isIn(let values): values.contains { Comparison.equal.holds(element, $0) }
    case .exists: element != nil
    case .hasType(let types): element.map { types.contains($0.type) } ?? false
    case .hasCount(let count): element?.array?.count == count
    case .hasPrefix(let prefix): element?.hasPrefix(prefix) ?? false
    case .anyDocument(let condition): element?.array?.anyDocument(condition) ?? false
    case .anyElement(let tests): element?.array?.anyElement(tests) ?? false
    case .not(let test): !test.passes(element)
    }
  }
}

extension BSONElement {
  /// As the server's pattern does: texts that begin so, and the pattern itself where it is stored.
  fileprivate func hasPrefix(_ prefix: String) -> Bool {
    switch value {
    case .string(let text), .symbol(let text): text.utf8.starts(with: prefix.utf8)
    case .regularExpression(let stored):
      stored.options.isEmpty && stored.pattern == prefix.anchoredPattern
    default: false
    }
  }
}

extension BSONArray {
  /// An array among the elements counts as a document with its positions for keys.
  fileprivate func anyDocument(_ condition: Condition) -> Bool {
    elements.contains { element in
      (element.document ?? element.array?.keyedByPosition).map(condition.matches) ?? false
    }
  }

  fileprivate func anyElement(_ tests: [FieldTest]) -> Bool {
    elements.contains { element in tests.allSatisfy { $0.passes(element) } }
  }
}

extension Span where Element == Condition {
  /// Whether one of them is such. An array would copy each, with all that it holds.
  @inline(__always)
  fileprivate func contains(_ isSuch: (borrowing Condition) -> Bool) -> Bool {
    for index in indices where isSuch(self[index]) { return true }
    return false
  }
}
