import Foundation
import TestSupport
import Testing

/// All files of the shared folder; none is named in the code.
enum SuiteFiles {
  /// Folders of other formats, which other tests read.
  private static let others: Set<String> = [
    "bson-corpus", "bson-binary-vector", "read-write-concern/document",
  ]
  /// Files that must be refused, and files whose tests must fail.
  static let (invalid, failing) = ("utf-invalid", "utf-valid-fail")

  private static var root: URL { SharedFiles.folder("specs/suites") }

  static var isThere: Bool { FileManager.default.fileExists(atPath: root.path) }

  /// The folders with tests that are meant to pass, in order, those within folders too.
  static var suites: [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    let folders = Set(paths.filter { $0.hasSuffix(".json") }.map(folder))
    return folders.subtracting(others).subtracting([invalid, failing]).sorted()
  }

  /// The files of a folder by their paths below the suites, such as `crud/find.json`.
  static func files(of suite: String) -> [String] {
    SharedFiles.names(in: root.appending(path: suite)).map { "\(suite)/\($0)" }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  static func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: file)))
  }

  static func read(_ file: String) throws -> TestFile {
    try TestFile(extendedJSON: try bytes(of: file))
  }
}

/// One test by its place, known without a server.
struct TestID: Hashable, Sendable, CustomTestStringConvertible {
  /// The path below the suites, such as `crud/find.json`.
  let file: String
  /// The position of the test in the file, from 0; nil for a file that cannot be read.
  let index: Int?
  let name: String

  var testDescription: String { "\(file): \(name)" }

  /// The tests of these folders in order. A file that cannot be read has one, which fails.
  static func all(in suites: [String]) -> [TestID] {
    suites.flatMap(SuiteFiles.files).flatMap { file in
      guard let tests = try? SuiteFiles.read(file).tests else {
        return [TestID(file: file, index: nil, name: "the whole file")]
      }
      return tests.enumerated().map { TestID(file: file, index: $0, name: $1.description) }
    }
  }
}
