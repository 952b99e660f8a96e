/// Why an archive, or a file in it, cannot be read.
package enum ArchiveFault: Error, Hashable, Sendable {
  /// The bytes are no archive, or a part of it is missing or wrong.
  case damaged

  /// There are more files in it than may be.
  case tooManyFiles(limit: Int)

  /// A file in it has more bytes than may be.
  case tooLarge(limit: Int)

  /// There is no memory for the library's state.
  case outOfMemory
}

extension ArchiveFault {
  /// Goes on from "the archive", without an end mark.
  package var predicate: String {
    switch self {
    case .damaged: "is damaged"
    case .tooManyFiles(let limit): "holds more than \(limit) files"
    case .tooLarge(let limit): "holds a file of more than \(limit) bytes"
    case .outOfMemory: "cannot be read: there is no memory left"
    }
  }
}
