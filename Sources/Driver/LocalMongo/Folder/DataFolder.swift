internal import FoundationEssentials
internal import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder that holds a private database, and where what lies in it.
struct DataFolder: Hashable, Sendable {
  /// Absolute path.
  let path: String

  /// mongod's own files.
  var database: String { path + "/db" }
  var log: String { path + "/mongod.log" }
  var lock: String { path + "/brine.lock" }

  init(at path: String) {
    self.path = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// Makes the folder where it is missing, readable by its owner alone.
  func create() throws(LocalMongoError) {
    do {
      try FileManager.default.createDirectory(
        atPath: database, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .folderUnusable(path: path, because: "it cannot be made (\(error.localizedReason))")
    }
  }

  /// The folder itself, by which it is known again under another name.
  func identity() throws(LocalMongoError) -> FileStatus.Identity {
    guard let status = FileStatus(at: path), status.isFolder else {
      throw .folderUnusable(path: path, because: "there is no such folder")
    }
    return status.identity
  }
}

extension Error {
  /// The cause as the system tells it.
  var localizedReason: String {
    guard let error = self as? CocoaError else { return "\(self)" }
    guard let cause = error.underlying as? POSIXError else { return "\(error.code)" }
    return "\(Errno(rawValue: cause.code.rawValue))"
  }
}
