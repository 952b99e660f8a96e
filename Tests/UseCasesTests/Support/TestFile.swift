import Foundation
import TestSupport

/// Files of the shared reference data and of the demo.
enum TestFile {
  static let faultyFilesAreHere = FileManager.default.fileExists(
    atPath: SharedFiles.folder("cases/fit").path)

  static func faulty(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: SharedFiles.folder("cases/fit").appending(path: name + ".fit")))
  }

  static func demoRun() throws -> [UInt8] {
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    return try [UInt8](Data(contentsOf: package.appending(path: "Seeds/demo/run.fit")))
  }
}
