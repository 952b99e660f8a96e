import Foundation

/// Judges JSON by the part of JSON Schema 2020-12 that Brine publishes.
package struct SchemaVerdict {
  private let schema: JSONTree

  package init(by schema: JSONTree) {
    self.schema = schema
  }

  /// What of the value the schema refuses, by place and keyword; empty when it is right.
  package func refused(_ value: JSONTree, at place: String = "") -> [String] {
    var refused = schema.members.indices.flatMap { index in
      check(schema.names[index], schema.members[index].value, value, place)
    }
    if let condition = schema["if"], SchemaVerdict(by: condition).refused(value).isEmpty,
      let then = schema["then"]
    {
      refused += SchemaVerdict(by: then).refused(value, at: place)
    }
    return refused
  }

  private static let annotations: Set = [
    "description", "examples", "deprecated", "readOnly", "format", "if", "then",
  ]

  private func check(
    _ keyword: String, _ rule: JSONTree, _ value: JSONTree, _ place: String
  ) -> [String] {
    func unless(_ isRight: Bool) -> [String] { isRight ? [] : ["\(place): \(keyword)"] }
    switch keyword {
    case "type": return unless(types(rule).contains { value.isOf($0) })
    case "enum": return unless(rule.items.contains { $0.isSame(as: value) })
    case "const": return unless(rule.isSame(as: value))
    case "minimum": return unless((value.number ?? .infinity) >= rule.number ?? 0)
    case "maximum": return unless((value.number ?? -.infinity) <= rule.number ?? 0)
    case "minLength": return unless((value.length ?? .max) >= rule.count)
    case "maxLength": return unless((value.length ?? 0) <= rule.count)
    case "minItems": return unless(!value.isOf("array") || value.items.count >= rule.count)
    case "maxItems": return unless(value.items.count <= rule.count)
    case "minProperties": return unless(!value.isOf("object") || value.members.count >= rule.count)
    case "maxProperties": return unless(value.members.count <= rule.count)
    case "pattern": return unless(value.matches(rule.string ?? ""))
    case "required":
      return unless(
        !value.isOf("object") || rule.items.allSatisfy { value[$0.string ?? ""] != nil })
    case "anyOf":
      return unless(rule.items.contains { SchemaVerdict(by: $0).refused(value).isEmpty })
    case "allOf": return rule.items.flatMap { SchemaVerdict(by: $0).refused(value, at: place) }
    case "items":
      return value.items.flatMap { SchemaVerdict(by: rule).refused($0, at: place + "[]") }
    case "properties": return properties(rule, value, place)
    case "additionalProperties": return additional(rule, value, place)
    default: return unless(Self.annotations.contains(keyword))
    }
  }

  private func types(_ rule: JSONTree) -> [String] {
    rule.string.map { [$0] } ?? rule.items.compactMap(\.string)
  }

  private func properties(_ rule: JSONTree, _ value: JSONTree, _ place: String) -> [String] {
    zip(rule.names, rule.members).flatMap { name, member -> [String] in
      guard let inner = value[name] else { return [] }
      return SchemaVerdict(by: member.value).refused(inner, at: "\(place)/\(name)")
    }
  }

  private func additional(_ rule: JSONTree, _ value: JSONTree, _ place: String) -> [String] {
    let known = Set(schema["properties"]?.names ?? [])
    return zip(value.names, value.members).filter { !known.contains($0.0) }.flatMap {
      name, member in
      rule.bool == false
        ? ["\(place): additionalProperties"]
        : SchemaVerdict(by: rule).refused(member.value, at: "\(place)/\(name)")
    }
  }
}

extension JSONTree {
  fileprivate var count: Int { number.map { Int($0) } ?? 0 }

  /// In code points.
  fileprivate var length: Int? { string?.unicodeScalars.count }

  fileprivate func isSame(as other: JSONTree) -> Bool {
    string.map { $0.unicodeScalars.elementsEqual((other.string ?? "\0?").unicodeScalars) }
      ?? (self == other)
  }

  fileprivate func isOf(_ type: String) -> Bool {
    switch (type, self) {
    case ("object", .object), ("array", .array): true
    case ("string", .scalar): string != nil
    case ("boolean", .scalar): bool != nil
    case ("null", .scalar): self == .null
    case ("number", .scalar): number != nil && string == nil
    case ("integer", .scalar): string == nil && number.map { $0 == $0.rounded() } ?? false
    default: false
    }
  }

  /// As ECMA-262 reads the pattern: its `$` is the very end.
  fileprivate func matches(_ pattern: String) -> Bool {
    guard let string else { return true }
    let strict = pattern.dropLast() + "\\z"
    guard let expression = try? NSRegularExpression(pattern: String(strict)) else { return false }
    let range = NSRange(location: 0, length: string.utf16.count)
    return expression.firstMatch(in: string, range: range) != nil
  }
}
