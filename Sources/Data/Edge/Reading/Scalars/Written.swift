import Schema
import Units

/// A JSON value that holds no others, as it was written.
enum Written {
  case text(String)
  case number(ExactNumber)
  case flag(Bool)
  case null
}

extension Written {
  /// The value shortened for a message, so that a fault never carries a whole document.
  var excerpt: String {
    switch self {
    case .text(let text): "\"\(Self.excerpt(text))\""
    case .number(.integer(let integer)): "\(integer)"
    case .number(.double(let double)): "\(double)"
    case .flag(let flag): "\(flag)"
    case .null: "null"
    }
  }

  static func excerpt(_ text: String) -> String {
    text.utf8.count > 40 ? "\(text.prefix(40))…" : text
  }

  /// The fault of a value that is not what its field declares.
  func misfit(_ shape: Shape, hint: String? = nil) -> Fault {
    Fault(
      pointer: "", "The value is not \(shape.expectation).", got: excerpt,
      expected: shape.expectation, hint: hint)
  }
}
