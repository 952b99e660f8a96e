/// Why compressed bytes cannot be unpacked.
package enum CompressionFault: Error, Hashable, Sendable {
  /// The bytes do not begin like gzip.
  case wrongFormat

  /// The bytes end too early.
  case truncated

  /// The bytes were changed: a checksum or a code is wrong.
  case damaged

  /// The unpacked bytes are more than the limit.
  case tooLarge(limit: Int)

  /// There is not enough memory for the library.
  case outOfMemory
}

extension CompressionFault {
  /// What is wrong, to follow "the gzip data" in a sentence, without a full stop.
  package var predicate: String {
    switch self {
    case .wrongFormat: "do not begin like gzip"
    case .truncated: "end too early"
    case .damaged: "are damaged"
    case .tooLarge(let limit): "hold more than \(limit) bytes"
    case .outOfMemory: "cannot be unpacked: there is not enough memory"
    }
  }
}
