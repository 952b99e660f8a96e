package import Foundation

/// The folder of shared reference files: `BRINE_SHARED`, else `shared` beside the package.
package enum SharedFiles {
  private static var root: URL {
    if let named = ProcessInfo.processInfo.environment["BRINE_SHARED"] {
      return URL(filePath: named, directoryHint: .isDirectory)
    }
    return PackageFolder.url.appending(path: "../shared").standardized
  }

  package static func folder(_ path: String) -> URL { root.appending(path: path) }

  /// Names of the JSON files in order; empty when the folder is missing.
  package static func names(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }
}
