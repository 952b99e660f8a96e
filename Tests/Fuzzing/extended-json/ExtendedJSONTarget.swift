import BSON

/// Text to a document and to a value, which then are printed in both forms and read again.
func fuzz(_ text: [UInt8]) {
  let read = reading { () throws(ExtendedJSONError) in try BSONDocument(extendedJSON: text) }
  if let document = read.made { check(document) }
  let value = reading { () throws(ExtendedJSONError) in try BSONValue(extendedJSON: text) }
  if let value = value.made { check(value) }
  for fault in [read.fault, value.fault].compactMap(\.self) {
    demand((0...text.count).contains(fault.offset), "a fault lies within the text")
    demand(!fault.description.isEmpty, "a fault has words")
  }
  if let document = read.made, let value = value.made {
    demand(value == .document(document), "a document is read as the same value")
  }
}

private func reading<Made>(
  _ body: () throws(ExtendedJSONError) -> Made
) -> (made: Made?, fault: ExtendedJSONError?) {
  do throws(ExtendedJSONError) {
    return (try body(), nil)
  } catch {
    return (nil, error)
  }
}

private func check(_ document: BSONDocument) {
  let bytes = demand("what was read is a whole document") {
    try BSONDocument(validating: Array(document.bytes))
  }
  demand(bytes == document, "and what its bytes say")
  let canonical = demand("canonical text is read again") {
    try BSONDocument(extendedJSON: document.extendedJSON(.canonical))
  }
  demand(canonical.byteCount == document.byteCount, "with every value's type")
  demand(!document.isKeptByText || canonical == document, "and every bit that has a text")
  let relaxed = demand("relaxed text is read again") {
    try BSONDocument(extendedJSON: document.extendedJSON(.relaxed))
  }
  for form in [ExtendedJSONForm.canonical, .relaxed] {
    let printed = document.extendedJSON(form)
    let again = form == .canonical ? canonical : relaxed
    demand(again.extendedJSON(form) == printed, "and printed alike")
  }
}

private func check(_ value: BSONValue) {
  for form in [ExtendedJSONForm.canonical, .relaxed] {
    let printed = value.extendedJSON(form)
    let again = demand("a value's text is read again") { try BSONValue(extendedJSON: printed) }
    demand(again.extendedJSON(form) == printed, "and printed alike")
  }
}

extension BSONDocument {
  fileprivate var isKeptByText: Bool { allSatisfy(\.value.isKeptByText) }
}

extension BSONValue {
  /// Whether canonical Extended JSON keeps every bit: not the sign of a decimal NaN.
  fileprivate var isKeptByText: Bool {
    switch self {
    case .decimal128(let number): !number.isNaN || !number.isNegative
    case .document(let document): document.isKeptByText
    case .array(let array): array.allSatisfy(\.isKeptByText)
    case .javascriptWithScope(let code): code.scope.isKeptByText
    default: true
    }
  }
}
