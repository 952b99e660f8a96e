/// What If-Match and If-None-Match hold (RFC 9110, 13.1): any version, or some.
package enum EntityTagCondition: Sendable {
  case any
  case oneOf([EntityTag])

  /// Nil when the text is neither `*` nor a list of tags. Empty elements of a list are left out
  /// (RFC 9110, 5.6.1), but there must be one that is not.
  package init?(parsing text: String) {
    if Array(text.utf8).withoutOuterWhiteSpace.elementsEqual("*".utf8) {
      self = .any
      return
    }
    var rest = Substring(text).utf8
    rest.skipSeparators()
    var tags: [EntityTag] = []
    while !rest.isEmpty {
      guard let tag = EntityTag(takenFrom: &rest) else { return nil }
      tags.append(tag)
      guard rest.skipSeparators() || rest.isEmpty else { return nil }
    }
    guard !tags.isEmpty else { return nil }
    self = .oneOf(tags)
  }

  /// - Parameter current: nil when there is nothing yet.
  package func holds(for current: EntityTag?, by comparison: EntityTag.Comparison) -> Bool {
    guard let current else { return false }
    return switch self {
    case .any: true
    case .oneOf(let tags): tags.contains { $0.matches(current, by: comparison) }
    }
  }
}

extension Substring.UTF8View {
  /// Drops white space and commas.
  /// - Returns: whether there was a comma.
  @discardableResult
  fileprivate mutating func skipSeparators() -> Bool {
    let end = firstIndex { !$0.isWhiteSpace && $0 != UInt8(ascii: ",") } ?? endIndex
    defer { self = self[end...] }
    return self[..<end].contains(UInt8(ascii: ","))
  }
}

extension ParameterKind<EntityTagCondition> {
  package static var entityTags: Self {
    .init(
      .init("string"), expected: "an ETag in its quotes, such as \"1\"",
      parse: EntityTagCondition.init(parsing:))
  }
}
