import BSON

/// The offsets of the parts of a valid document, so that damage can be aimed at them.
struct Anatomy {
  /// Offsets of the type bytes.
  private(set) var types: [Int] = []
  /// Offsets of all length fields, the outermost document's first.
  private(set) var lengths: [Int] = [0]
  /// The elements, each from its type to the end of its value.
  private(set) var elements: [Range<Int>] = []
  /// Offsets of the values that are not empty.
  private(set) var values: [Int] = []
  /// The ranges of documents, arrays and code with scope.
  private(set) var containers: [Range<Int>] = []

  /// Finds the parts of a document. If the bytes are not valid, only the outer length is known.
  init(_ bytes: [UInt8]) {
    guard let document = try? BSONDocument(validating: bytes) else { return }
    containers.append(0..<bytes.count)
    add(document.elements)
  }

  // Views share the bytes that they were read from, so a slice's indices are the offsets.
  private mutating func add(_ parts: BSONElements) {
    for element in parts {
      types.append(element.bytes.startIndex)
      elements.append(element.bytes.indices)
      if !element.valueBytes.isEmpty { values.append(element.valueBytes.startIndex) }
      addLengths(of: element)
      switch element.value {
      case .document(let document):
        containers.append(document.bytes.indices)
        add(document.elements)
      case .array(let array):
        containers.append(array.bytes.indices)
        add(array.elements)
      case .javascriptWithScope(let code):
        lengths.append(code.scope.bytes.startIndex)
        containers += [element.valueBytes.indices, code.scope.bytes.indices]
        add(code.scope.elements)
      default: break
      }
    }
  }

  private mutating func addLengths(of element: BSONElement) {
    let start = element.valueBytes.startIndex
    switch element.type {
    case .string, .javascript, .symbol, .dbPointer, .document, .array: lengths.append(start)
    case .javascriptWithScope: lengths += [start, start + 4]
    case .binary:
      lengths.append(start)
      // The second length of the old subtype; for other subtypes these are content bytes, which may
      // be damaged too.
      if element.valueBytes.count >= 9 { lengths.append(start + 5) }
    default: break
    }
  }
}
