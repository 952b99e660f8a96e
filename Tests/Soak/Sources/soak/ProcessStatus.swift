import Foundation

/// Information of the system about this process.
enum ProcessStatus {
  /// The resident size of the process in bytes.
  static func residentBytes() throws -> Int {
    // "size resident shared …", in pages.
    let fields = try text("/proc/self/statm").split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else {
      throw SoakError("/proc/self/statm is not as expected")
    }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  static func threads() throws -> Int { try count("/proc/self/task") }

  static func openFiles() throws -> Int { try count("/proc/self/fd") }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private static func count(_ folder: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).count
  }
}
