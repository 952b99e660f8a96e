internal import BSON
internal import CMongo

extension BSONDocument {
  /// Lends the bytes to libmongoc for the duration of the call.
  func borrowed<Result>(_ body: (brine_document) throws -> Result) rethrows -> Result {
    try withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      return try body(brine_document(bytes: start, length: buffer.count))
    }
  }
}

extension BSONArray {
  /// Lends the bytes to libmongoc for the duration of the call.
  func borrowed<Result>(_ body: (brine_document) throws -> Result) rethrows -> Result {
    try withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      return try body(brine_document(bytes: start, length: buffer.count))
    }
  }
}

extension BSONValue {
  /// The same for the bytes of a document or an array; no bytes for any other value.
  func borrowed<Result>(_ body: (brine_document) throws -> Result) rethrows -> Result {
    switch self {
    case .document(let document): try document.borrowed(body)
    case .array(let array): try array.borrowed(body)
    default: try body(brine_document(bytes: nil, length: 0))
    }
  }
}
