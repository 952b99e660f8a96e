/// Why an archive, or a file in it, cannot be read.
package enum ArchiveFault: Error, Hashable, Sendable {
  /// The bytes are not an archive, or a part of it is missing or wrong.
  case damaged

  /// It has more files than the limit.
  case tooManyFiles(limit: Int)

  /// A file in it has more bytes than the limit.
  case tooLarge(limit: Int)

  /// There is not enough memory for the library.
  case outOfMemory
}

extension ArchiveFault {
  /// What is wrong, to follow "the archive" in a sentence, without a full stop.
  package var predicate: String {
    switch self {
    case .damaged: "is damaged"
    case .tooManyFiles(let limit): "holds more than \(limit) files"
    case .tooLarge(let limit): "holds a file of more than \(limit) bytes"
    case .outOfMemory: "cannot be read: there is not enough memory"
    }
  }
}
