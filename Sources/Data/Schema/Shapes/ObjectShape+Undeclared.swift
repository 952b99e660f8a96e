public import BSON

extension ObjectShape {
  /// JSON Pointers to the fields of a stored document that no declaration names, in their order: they
  /// are kept, and nothing reads them. What stands inside of one is not listed.
  public func undeclared(in document: BSONDocument) -> [String] {
    undeclared(in: document, at: []).map(JSONPointer.text)
  }

  fileprivate func undeclared(in document: BSONDocument, at path: [String]) -> [[String]] {
    document.flatMap { key, value in
      guard let field = field(storedAs: key) else { return [path + [key]] }
      return field.shape.undeclared(in: value, at: path + [field.name])
    }
  }
}

extension Shape {
  fileprivate func undeclared(in value: BSONValue, at path: [String]) -> [[String]] {
    switch (self, value) {
    case (.object(let fields), .document(let document)):
      fields.undeclared(in: document, at: path)
    case (.list(let element), .array(let items)):
      items.enumerated().flatMap { index, item in
        element.undeclared(in: item, at: path + ["\(index)"])
      }
    case (.map(let element), .document(let map)):
      map.flatMap { key, value in element.undeclared(in: value, at: path + [key]) }
    default: []
    }
  }
}
