import Ground
import HTTP

/// A document's strong entity tag is its revision in quotes.
enum EntityTag {
  static func text(_ revision: Int64) -> String { "\"\(revision)\"" }
}

/// What If-Match and If-None-Match hold (RFC 9110, 13.1): any document, or those of some tags.
enum EntityTagCondition: Sendable {
  case any
  case oneOf([Tag])

  /// A tag that is not one of ours has no revision, and matches nothing.
  struct Tag: Sendable {
    let revision: Int64?
    let isWeak: Bool
  }

  /// RFC 9110, 8.8.3.2: a weak tag is never strongly equal.
  enum Comparison {
    case strongly
    case weakly
  }

  /// The condition that it is for a document whose tags are its revisions.
  func revisions(comparing comparison: Comparison) -> RevisionCondition {
    switch self {
    case .any: .any
    case .oneOf(let tags):
      .oneOf(
        Set(tags.filter { comparison == .weakly || !$0.isWeak }.compactMap(\.revision)))
    }
  }

  /// Nil when the text is neither `*` nor a list of quoted tags.
  init?(parsing text: String) {
    if text == "*" {
      self = .any
      return
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let tags = parts.compactMap { Tag(parsing: $0.drop { $0 == " " }) }
    guard tags.count == parts.count else { return nil }
    self = .oneOf(tags)
  }
}

extension EntityTagCondition.Tag {
  fileprivate init?(parsing text: Substring) {
    isWeak = text.hasPrefix("W/")
    var quoted = isWeak ? text.dropFirst(2) : text
    while quoted.last == " " { quoted.removeLast() }
    guard quoted.utf8.count >= 2, quoted.hasPrefix("\""), quoted.hasSuffix("\"") else { return nil }
    revision = Int64(quoted.dropFirst().dropLast())
  }
}

extension ParameterKind<EntityTagCondition> {
  static var entityTags: Self {
    .init(
      .init("string"), expected: "an ETag in its quotes, such as \"1\"",
      parse: EntityTagCondition.init(parsing:))
  }
}
