import Foundation

/// The demo's activity files, which are always there.
package enum SeedFile: String {
  case ride
  case run

  package var path: String { PackageFolder.seeds.appending(path: "demo/\(rawValue).fit").path }

  package var bytes: [UInt8] {
    get throws { try [UInt8](Data(contentsOf: URL(filePath: path))) }
  }
}
