import Compression
package import HTTP

extension BrineAPI {
  /// The content codings that bodies may be packed in.
  package static let codings = [ContentCoding.gzip]
}

extension ContentCoding {
  fileprivate static let gzip = ContentCoding("gzip") { bytes, limit in
    do throws(CompressionFault) {
      return try Gzip.unpack(bytes, limit: limit)
    } catch {
      switch error {
      case .tooLarge: return nil
      case .wrongFormat, .truncated, .damaged: throw NotInCoding()
      case .outOfMemory: throw error
      }
    }
  }
}
