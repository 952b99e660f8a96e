package import Foundation

/// The package that is tested: the folder of README.md.
package enum PackageFolder {
  package static let url = URL(filePath: #filePath, directoryHint: .notDirectory)
    .appending(path: "../../../..", directoryHint: .isDirectory).standardizedFileURL

  package static let migrations = url.appending(
    path: "Migrations", directoryHint: .isDirectory)

  package static let seeds = url.appending(path: "Seeds", directoryHint: .isDirectory)
}
