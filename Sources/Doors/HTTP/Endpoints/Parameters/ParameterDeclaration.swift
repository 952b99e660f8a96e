import Schema
import Words

/// Name, place and meaning of a parameter.
package struct ParameterDeclaration: Sendable {
  /// Where in a request a parameter stands.
  package enum Place: String, Hashable, Sendable {
    case path
    case query
    case header
  }

  package let name: String
  package let place: Place
  package let isRequired: Bool
  /// Completes "expected …".
  package let expected: String
  package let schema: ParameterSchema
  package let documentation: String
  /// Whether what was sent (nil: nothing) is as it should be.
  let admits: @Sendable (String?) -> Bool

  /// What is wrong with what was sent (nil: nothing).
  func fault(_ sent: String?) -> ProblemFault {
    guard let sent else {
      return ProblemFault(.parameter(name), "'\(name)' is missing.", expected: expected)
    }
    let meant = NearMatch.of(sent, among: schema.choices)
    return ProblemFault(
      .parameter(name), "'\(name)' is not \(expected).", got: Self.excerpt(sent),
      expected: expected, hint: meant.map { "Did you mean '\($0)'?" })
  }

  /// Long enough to recognise, short enough to repeat in an answer.
  static func excerpt(_ text: String) -> String {
    text.count > 60 ? "\(text.prefix(60))…" : text
  }
}
