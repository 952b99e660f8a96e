/// A path with named holes: `/v1/athletes/{id}`, `/v1/events/{id}:split`.
///
/// It is also the label of its requests in logs and metrics, where a raw path would not do:
/// that one names athletes.
package struct PathTemplate: Hashable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package enum Segment: Hashable, Sendable {
    case literal(String)
    /// A hole, and the literal text after it (such as `:split`; mostly empty).
    case parameter(name: String, suffix: String)
  }

  package let description: String
  package let segments: [Segment]

  package init(stringLiteral text: String) {
    description = text
    segments = text.split(separator: "/").map(Self.segment)
  }

  /// The names of the holes, from left to right.
  package var parameterNames: [String] {
    segments.compactMap { if case .parameter(let name, _) = $0 { name } else { nil } }
  }

  /// The holes' values; nil when the path is not of this form.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var values: [String: String] = [:]
    for (segment, text) in zip(segments, path) {
      switch segment {
      case .literal(let literal):
        guard literal == text else { return nil }
      case .parameter(let name, let suffix):
        guard text.hasSuffix(suffix), text.utf8.count > suffix.utf8.count else { return nil }
        values[name] = String(text.dropLast(suffix.count))
      }
    }
    return values
  }

  /// Smaller is tried first: a literal says more than a hole, a hole with a suffix more than one
  /// without.
  var order: [Int] {
    segments.map { segment in
      switch segment {
      case .literal: 0
      case .parameter(_, let suffix): suffix.isEmpty ? 2 : 1
      }
    }
  }

  private static func segment(_ text: Substring) -> Segment {
    guard text.hasPrefix("{"), let end = text.firstIndex(of: "}") else {
      return .literal(String(text))
    }
    let name = text[..<end].dropFirst()
    return .parameter(name: String(name), suffix: String(text[end...].dropFirst()))
  }
}
