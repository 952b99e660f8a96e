import Foundation

/// The demo's activity files, which are always there.
enum SeedFile: String {
  case ride
  case run

  var path: String { Place.seeds.appending(path: "demo/\(rawValue).fit").path }

  var bytes: [UInt8] {
    get throws { try [UInt8](Data(contentsOf: URL(filePath: path))) }
  }
}
