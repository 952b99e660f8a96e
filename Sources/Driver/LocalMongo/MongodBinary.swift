internal import FoundationEssentials

/// Where the mongod program is.
package struct MongodBinary: Hashable, Sendable {
  /// Absolute path of an executable file.
  package let path: String

  /// The explicit path when there is one, else the first `mongod` in `PATH`.
  ///
  /// An explicit path that does not work is an error, never a reason to look elsewhere.
  /// - Parameter environment: The process's environment; only `PATH` is read.
  package static func find(
    explicit: String?, environment: [String: String]
  ) throws(LocalMongoError) -> MongodBinary {
    if let explicit {
      guard isExecutable(explicit) else {
        throw .noMongod(lookedFor: explicit, because: "is no executable file")
      }
      return MongodBinary(path: absolute(explicit))
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let paths = folders.map { "\($0)/mongod" }
    guard let found = paths.first(where: { isExecutable($0) }) else {
      throw .noMongod(
        lookedFor: "the program mongod", because: "is in none of \(folders.count) folders of PATH")
    }
    return MongodBinary(path: found)
  }

  private static func isExecutable(_ path: String) -> Bool {
    guard let status = FileStatus(at: path), status.isRegularFile else { return false }
    return FileManager.default.isExecutableFile(atPath: path)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
