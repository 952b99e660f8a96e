/// Something in a migration's file that cannot be used.
package struct MigrationFileFault: Hashable, Sendable, CustomStringConvertible {
  /// The file's name, or the folder's path.
  package let file: String
  /// Where in the file (RFC 6901): `/up/0/createIndex/key`. Empty for the whole.
  package let pointer: String
  /// What was found and what was expected.
  package let message: String

  package var description: String {
    pointer.isEmpty ? "\(file): \(message)" : "\(file): \(pointer): \(message)"
  }
}

/// All that is wrong with the files of a folder, at once.
package struct MigrationFileFaults: Error, Hashable, Sendable, CustomStringConvertible {
  package let all: [MigrationFileFault]

  package var description: String {
    "the migrations cannot be used:\n" + all.map { "  \($0)" }.joined(separator: "\n")
  }
}
