import Foundation
import Words

/// The bytes of files that commands name.
enum FileBytes {
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandFailure(.failed, "cannot read the file '\(path)': \(reason(for: error))")
    }
  }

  /// A file, or standard input for `-`.
  static func readOrStandardInput(_ path: String) throws(CommandFailure) -> [UInt8] {
    guard path == "-" else { return try read(path) }
    do {
      return Array(try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw CommandFailure(.failed, "cannot read standard input: \(reason(for: error))")
    }
  }

  /// Foundation's own words say of most errors only that there was one.
  private static func reason(for error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    let cause = (underlying ?? error) as NSError
    guard cause.domain == NSPOSIXErrorDomain else { return cause.localizedDescription }
    return switch POSIXErrorCode(rawValue: Int32(cause.code)) {
    case .ENOENT: "there is no such file"
    case .EISDIR: "it is a folder"
    case .EACCES: "you may not read it"
    default: cause.localizedDescription
    }
  }
}
