extension BSONBinary {
  /// Shorter first, then the lower subtype, then byte by byte.
  func ordering(to other: BSONBinary) -> BSONOrdering {
    BSONOrdering(storedCount, other.storedCount)
      .then(BSONOrdering(subtype.rawValue, other.subtype.rawValue))
      .then(BSONOrdering(bytes: bytes, other.bytes))
  }

  /// The stored length; in the deprecated form it includes the second length field.
  private var storedCount: Int { subtype == .oldBinary ? count + 4 : count }
}

extension BSONRegularExpression {
  /// By the pattern's bytes, then the options'.
  func ordering(to other: BSONRegularExpression) -> BSONOrdering {
    BSONOrdering(bytes: pattern.utf8, other.pattern.utf8)
      .then(BSONOrdering(bytes: options.utf8, other.options.utf8))
  }
}

extension BSONDBPointer {
  /// The shorter namespace first, then its bytes, then the identifier.
  func ordering(to other: BSONDBPointer) -> BSONOrdering {
    BSONOrdering(namespace.utf8.count, other.namespace.utf8.count)
      .then(BSONOrdering(bytes: namespace.utf8, other.namespace.utf8))
      .then(BSONOrdering(id, other.id))
  }
}

extension BSONCodeWithScope {
  /// By the code's bytes, then the scope as a document.
  func ordering(to other: BSONCodeWithScope) -> BSONOrdering {
    BSONOrdering(bytes: code.utf8, other.code.utf8).then(scope.ordering(to: other.scope))
  }
}
