/// One piece of a filter's text.
struct FilterToken: Hashable {
  enum Kind: Hashable {
    /// The names of a field and of those around it, from the outside in.
    case field([Name])
    case comparator(Comparator)
    case value(Value)
    case and
    case or
    case not
    case opening
    case closing
  }

  struct Name: Hashable {
    let text: String
    /// A name in quotes is taken as it is, also where it is nearly a declared one.
    let isQuoted: Bool
    let position: Int
  }

  struct Value: Hashable {
    let text: String
    let isQuoted: Bool
    /// Whether a star stood behind the text: what begins so.
    let isPrefix: Bool
  }

  enum Comparator: String, Hashable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case lessOrEqual = "<="
    case less = "<"
    case greaterOrEqual = ">="
    case greater = ">"
    case has = ":"
  }

  let kind: Kind
  /// In characters, from the text's beginning.
  let range: Range<Int>

  /// The names of a field; nil for any other token.
  var names: [Name]? {
    if case .field(let names) = kind { names } else { nil }
  }
}
