/// Why compressed bytes cannot be unpacked.
package enum CompressionFault: Error, Hashable, Sendable {
  /// They do not begin as the format does.
  case wrongFormat

  /// They end too soon.
  case truncated

  /// They are not what was compressed: a checksum or a code is wrong.
  case damaged

  /// Unpacked there are more bytes than may be.
  case tooLarge(limit: Int)

  /// There is no memory for the library's state.
  case outOfMemory
}

extension CompressionFault {
  /// Goes on from "the gzip data", without an end mark.
  package var predicate: String {
    switch self {
    case .wrongFormat: "do not begin as gzip does"
    case .truncated: "end too soon"
    case .damaged: "are damaged"
    case .tooLarge(let limit): "hold more than \(limit) bytes"
    case .outOfMemory: "cannot be unpacked: there is no memory left"
    }
  }
}
