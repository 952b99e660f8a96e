package import BSON
public import Units

extension Sentence {
  /// A sentence as it is stored: a text, or a list of texts and quantities; nil for anything else.
  package init?(_ stored: BSONValue) {
    switch stored {
    case .string(let words): self.init(words)
    case .array(let items):
      let parts = items.compactMap(Part.init)
      guard parts.count == items.count else { return nil }
      self.init(parts)
    default: return nil
    }
  }

  /// Words alone stay a text, which every reader of the store understands.
  fileprivate func encoded() throws(BSONError) -> BSONValue {
    let isPlain = parts.allSatisfy { if case .words = $0 { true } else { false } }
    guard !isPlain else { return .string(text(for: .metric)) }
    return .array(try BSONArray(parts.map(\.stored)))
  }
}

extension Sentence.Part {
  fileprivate init?(_ stored: BSONValue) {
    if let words = stored.stringValue {
      self = .words(words)
    } else if let quantity = stored.documentValue.flatMap({ AnyQuantity($0) }) {
      self = .quantity(quantity.quantity)
    } else {
      return nil
    }
  }

  fileprivate var stored: BSONValue {
    switch self {
    case .words(let words): .string(words)
    case .quantity(let quantity): .document(AnyQuantity(quantity).stored)
    }
  }
}

extension Sentence: FieldValue {
  /// A text, or where there are quantities among the words a list of texts and quantities.
  public static var codec: Codec<Sentence> {
    Codec(
      shape: .sentence, decode: { Sentence($0) },
      encode: { sentence throws(BSONError) in try sentence.encoded() })
  }
}
