import Foundation
import Synchronization

/// A temporary folder of one test. The processes that use it end with it.
///
/// Its name contains the id of the test process, so that a later run can clean up after a crashed
/// one.
struct ScratchFolder: Sendable {
  let url: URL

  var path: String { url.path }

  /// Makes an empty one.
  init() throws {
    Self.removeLeftovers
    let number = Self.count.withLock { count in
      count += 1
      return count
    }
    url = Self.base.appending(path: "\(Self.prefix)\(getpid())-\(number)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Ends every process that has the folder in its arguments, and removes the folder.
  func remove() {
    ProcessTable.kill(naming: path)
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file into the folder and gives its path.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }

  private static let count = Mutex(0)
  private static let base = URL(filePath: "/tmp")
  private static let prefix = "brine-scenarios-"

  /// Done once, before the first folder is made.
  private static let removeLeftovers: Void = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = Int32(process), !ProcessTable.isAlive(process) else { continue }
      let folder = base.appending(path: name)
      ProcessTable.kill(naming: folder.path)
      try? FileManager.default.removeItem(at: folder)
    }
  }()
}

/// Runs the body with a folder of its own.
func withScratchFolder<Result>(
  _ body: (ScratchFolder) async throws -> Result
) async throws -> Result {
  let folder = try ScratchFolder()
  defer { folder.remove() }
  return try await body(folder)
}
