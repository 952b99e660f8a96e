import Schema
import Units

/// Reads the grammar of filters:
///
///     filter     = term { "AND" term } | term { "OR" term }
///     term       = [ "NOT" | "-" ] ( test | "(" filter ")" )
///     test       = name { "." name } ( comparator value | ":" "(" filter ")" )
///     comparator = "=" | "!=" | "<" | "<=" | ">" | ">=" | ":"
///
/// `docs/filters.md` has the whole of it.
struct FilterParser {
  private let text: [Character]
  private let tokens: [FilterToken]
  private var index = 0
  private var depth = 0
  private var tests = 0

  /// What one filter may have. Reading one takes time in proportion to its length.
  static let lengthLimit = 4_096
  static let depthLimit = 16
  static let testLimit = 64

  /// - Throws: the first fault; nil for a text that says nothing.
  static func tree(of text: String) throws(FilterFault) -> FilterTree? {
    guard text.utf8.count <= lengthLimit else {
      throw FilterFault(at: lengthLimit, "A filter has at most \(lengthLimit) bytes.")
    }
    var parser = FilterParser(text, try FilterScanner.tokens(of: text))
    guard !parser.tokens.isEmpty else { return nil }
    let tree = try parser.expression()
    if let token = parser.next { throw parser.unexpected(token) }
    return tree
  }

  private init(_ text: String, _ tokens: [FilterToken]) {
    self.text = Array(text)
    self.tokens = tokens
  }

  private var next: FilterToken? { index < tokens.count ? tokens[index] : nil }

  private mutating func takes(_ kind: FilterToken.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    index += 1
    return true
  }

  private mutating func expression() throws(FilterFault) -> FilterTree {
    var terms = [try term()]
    var operators: [FilterToken] = []
    var ranges: [Range<Int>] = [lastRange(from: 0)]
    while let token = next, token.kind == .and || token.kind == .or {
      index += 1
      let start = index
      operators.append(token)
      terms.append(try term())
      ranges.append(lastRange(from: start))
    }
    guard let first = operators.first else { return terms[0] }
    if let other = operators.first(where: { $0.kind != first.kind }) {
      throw mixed(operators, ranges, at: other.range.lowerBound)
    }
    return first.kind == .and ? .all(terms) : .any(terms)
  }

  /// The text's part from a token on to the last one read.
  private func lastRange(from start: Int) -> Range<Int> {
    let first = max(start, 0)
    return tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound
  }
}

extension FilterParser {
  private mutating func term() throws(FilterFault) -> FilterTree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw FilterFault(at: position, "A filter is nested at most \(Self.depthLimit) levels deep.")
    }
    if takes(.not) { return .not(try term()) }
    return takes(.opening) ? try restOfParentheses() : try test()
  }

  /// What stands between an opening parenthesis, which was taken, and its closing one.
  private mutating func restOfParentheses() throws(FilterFault) -> FilterTree {
    let inner = try expression()
    guard takes(.closing) else {
      throw FilterFault(at: position, "A closing parenthesis is missing here.")
    }
    return inner
  }

  private mutating func test() throws(FilterFault) -> FilterTree {
    guard let field = next, case .field(let names) = field.kind else {
      throw FilterFault(at: position, "A field's name is expected here, such as sport.")
    }
    index += 1
    tests += 1
    guard tests <= Self.testLimit else {
      throw FilterFault(
        at: field.range.lowerBound, "A filter has at most \(Self.testLimit) comparisons.")
    }
    guard let operation = next, case .comparator(let comparator) = operation.kind else {
      throw FilterFault(
        at: position, "One of = != < <= > >= : is expected here.",
        hint: advice(names) ?? next?.names.flatMap(advice))
    }
    index += 1
    if comparator == .has, takes(.opening) {
      return .anyObject(
        ObjectTest(
          list: names, condition: try restOfParentheses(),
          comparatorPosition: operation.range.lowerBound))
    }
    guard let operand = next, case .value(let value) = operand.kind else {
      throw FilterFault(
        at: position, "A value is expected here, such as running or \"New York\".",
        hint: next?.kind == .opening
          ? "Write each value: sport = running OR sport = cycling; or list:(…) for an object in it."
          : nil)
    }
    index += 1
    return .test(
      FilterTest(
        field: names, comparator: comparator, value: value,
        comparatorPosition: operation.range.lowerBound, valuePosition: operand.range.lowerBound))
  }

  private var position: Int { next?.range.lowerBound ?? text.count }

  /// For words of other languages, which are names here.
  private func advice(_ names: [FilterToken.Name]) -> String? {
    names.count == 1 && !names[0].isQuoted ? OtherLanguages.advice(for: names[0].text) : nil
  }

  private func unexpected(_ token: FilterToken) -> FilterFault {
    let hint = token.names.map { names in
      advice(names) ?? "Write a value of several words in quotes, such as \"60 kg\"."
    }
    return FilterFault(
      at: token.range.lowerBound, "AND, OR or the end is expected here.", hint: hint)
  }
}

extension FilterParser {
  /// AND and OR side by side: whoever reads them decides what they mean, so nobody has to.
  private func mixed(
    _ operators: [FilterToken], _ ranges: [Range<Int>], at position: Int
  ) -> FilterFault {
    let readings = [FilterToken.Kind.and, .or].map { reading(operators, ranges, binding: $0) }
    let isShort = readings.allSatisfy { $0.utf8.count <= Self.longestReading }
    return FilterFault(
      at: position, "AND and OR stand side by side, which can be read in two ways.",
      hint: isShort
        ? "Write \(readings[0]) or \(readings[1])."
        : "Write parentheses around what belongs together.")
  }

  /// Bytes; a message does not repeat a text of pages.
  private static let longestReading = 300

  /// The text with parentheses around what one of the operators binds.
  private func reading(
    _ operators: [FilterToken], _ ranges: [Range<Int>], binding kind: FilterToken.Kind
  ) -> String {
    var groups = [[String(text[ranges[0]])]]
    for (token, range) in zip(operators, ranges.dropFirst()) {
      let term = String(text[range])
      if token.kind == kind { groups[groups.count - 1].append(term) } else { groups.append([term]) }
    }
    let (inner, outer) = kind == .and ? (" AND ", " OR ") : (" OR ", " AND ")
    return groups.map { group in
      let joined = group.joined(separator: inner)
      return group.count > 1 ? "(\(joined))" : joined
    }
    .joined(separator: outer)
  }
}
