import Schema
import Units

/// Cuts a filter's text into tokens.
///
/// A colon is a comparator behind a field's name and a letter in a value, as in `07:00`; so the
/// scanner knows whether a value is due.
struct FilterScanner {
  private let characters: [Character]
  private var index = 0

  init(_ text: String) {
    characters = Array(text)
  }

  static func tokens(of text: String) throws(FilterFault) -> [FilterToken] {
    var scanner = FilterScanner(text)
    var tokens: [FilterToken] = []
    while let token = try scanner.next(after: tokens.last?.kind) { tokens.append(token) }
    return tokens
  }

  private mutating func next(after last: FilterToken.Kind?) throws(FilterFault) -> FilterToken? {
    skipSpace()
    guard !isAtEnd else { return nil }
    let start = index
    let kind = try kind(after: last)
    return FilterToken(kind: kind, range: start..<index)
  }

  private mutating func kind(after last: FilterToken.Kind?) throws(FilterFault) -> FilterToken.Kind
  {
    switch characters[index] {
    case "(": return taking(.opening)
    case ")": return taking(.closing)
    default: break
    }
    if case .comparator = last { return .value(try value()) }
    if let comparator = comparator() { return .comparator(comparator) }
    if characters[index] == "-" { return taking(.not) }
    let names = try names()
    guard names.count == 1, !names[0].isQuoted else { return .field(names) }
    switch names[0].text {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    default: return .field(names)
    }
  }

  // MARK: Characters

  /// Where the scanner stands, in characters from the text's beginning.
  var position: Int { index }

  var isAtEnd: Bool { index == characters.count }

  mutating func skipSpace() {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
  }

  /// Takes the character if it comes next.
  mutating func take(_ character: Character) -> Bool {
    guard index < characters.count, characters[index] == character else { return false }
    index += 1
    return true
  }

  private mutating func taking(_ kind: FilterToken.Kind) -> FilterToken.Kind {
    index += 1
    return kind
  }

  /// The longest comparator that stands here.
  private mutating func comparator() -> FilterToken.Comparator? {
    let rest = characters[index...]
    guard
      let found = FilterToken.Comparator.allCases.first(where: { rest.starts(with: $0.rawValue) })
    else { return nil }
    index += found.rawValue.count
    return found
  }
}

extension FilterScanner {
  /// The names of a field and of those around it, from the outside in.
  mutating func names() throws(FilterFault) -> [FilterToken.Name] {
    var names = [try name()]
    while take(".") { names.append(try name()) }
    return names
  }

  private mutating func name() throws(FilterFault) -> FilterToken.Name {
    let start = index
    if index < characters.count, characters[index] == "\"" {
      return FilterToken.Name(text: try quoted().text, isQuoted: true, position: start)
    }
    while index < characters.count, characters[index].isPartOfName { index += 1 }
    guard index > start else {
      let sign = index < characters.count ? characters[index] : nil
      throw FilterFault(
        at: start,
        "A field's name is expected here, and there is \(sign.map { "\"\($0)\"" } ?? "the end").",
        hint: sign.flatMap { OtherLanguages.advice(for: String($0)) }
          ?? "Write names with other signs in quotes.")
    }
    return FilterToken.Name(
      text: String(characters[start..<index]), isQuoted: false, position: start)
  }

  private mutating func value() throws(FilterFault) -> FilterToken.Value {
    if characters[index] == "\"" {
      let (text, isPrefix) = try quoted()
      return FilterToken.Value(text: text, isQuoted: true, isPrefix: isPrefix)
    }
    guard !OtherLanguages.quotes.contains(characters[index]) else {
      throw FilterFault(at: index, "A text stands in double quotes, such as \"New York\".")
    }
    let start = index
    while index < characters.count, characters[index].isPartOfValue { index += 1 }
    var letters = characters[start..<index]
    let isPrefix = letters.last == "*"
    if isPrefix { letters.removeLast() }
    if let star = letters.firstIndex(of: "*") { throw .star(at: star) }
    guard isPrefix || !letters.isEmpty else {
      throw FilterFault(
        at: start, "A value is expected here, and there is \"\(characters[index])\".",
        hint: advice(for: characters[index]))
    }
    return FilterToken.Value(text: String(letters), isQuoted: false, isPrefix: isPrefix)
  }

  private func advice(for sign: Character) -> String {
    switch sign {
    case "=": "Equality is written with one =."
    case "<", ">", "!": "The comparators are = != < <= > >= and :."
    case "(": "Write each value: sport = running OR sport = cycling."
    default: "Write values with such signs in quotes."
    }
  }

  /// A text in quotes, in which a backslash takes the sign behind it as it is.
  private mutating func quoted() throws(FilterFault) -> (text: String, isPrefix: Bool) {
    let start = index
    var text = ""
    index += 1
    while index < characters.count {
      let character = characters[index]
      index += 1
      switch character {
      case "\"": return (text, false)
      case "*":
        guard index < characters.count, characters[index] == "\"" else {
          throw .star(at: index - 1)
        }
        index += 1
        return (text, true)
      case "\\":
        guard index < characters.count else { break }
        text.append(characters[index])
        index += 1
      default: text.append(character)
      }
    }
    throw FilterFault(at: start, "The quote that begins here does not end.")
  }
}

extension FilterFault {
  fileprivate static func star(at position: Int) -> FilterFault {
    FilterFault(
      at: position, "A star stands at the end of a text, for what begins so.",
      hint: "Write \\* in quotes for the star itself.")
  }
}

extension Character {
  fileprivate var isPartOfName: Bool { !isWhitespace && !"()\"=!<>:.,".contains(self) }

  fileprivate var isPartOfValue: Bool { !isWhitespace && !"()\"=!<>".contains(self) }
}
