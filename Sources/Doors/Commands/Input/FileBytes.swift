import Foundation
import Words

/// The bytes of files that commands name.
enum FileBytes {
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandFailure(
        .failed, "cannot read the file '\(path)'", hint: "It must exist and be readable.")
    }
  }

  /// A file, or standard input for `-`.
  static func readOrStandardInput(_ path: String) throws(CommandFailure) -> [UInt8] {
    guard path == "-" else { return try read(path) }
    return Array(FileHandle.standardInput.readDataToEndOfFile())
  }
}
