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
