import Foundation

/// The worked numbers of the reference files, found through `BRINE_SHARED` or beside the package.
struct ScienceVectors: Decodable {
  struct MassBalance: Decodable {
    let before: Double
    let after: Double
    let drunk: Double
    let urine: Double
    let minutes: Double
    let kilocalories: Double
    let litersPerHour: Double

    enum CodingKeys: String, CodingKey {
      case before = "pre_kg"
      case after = "post_kg"
      case drunk = "intake_L"
      case urine = "urine_L"
      case minutes
      case kilocalories = "kcal"
      case litersPerHour = "sweat_L_h"
    }
  }

  struct PlasmaSodium: Decodable {
    let start: Double
    let bodyWater: Double
    let saltGain: Double
    let waterGain: Double
    let end: Double

    enum CodingKeys: String, CodingKey {
      case start = "na1"
      case bodyWater = "tbw"
      case saltGain = "dE"
      case waterGain = "dW"
      case end = "na2"
    }
  }

  let massBalance: [MassBalance]
  let plasmaSodium: [PlasmaSodium]

  enum CodingKeys: String, CodingKey {
    case massBalance = "mass_balance"
    case plasmaSodium = "plasma_na"
  }

  static var isPresent: Bool { FileManager.default.isReadableFile(atPath: file.path) }

  static func load() throws -> ScienceVectors {
    try JSONDecoder().decode(ScienceVectors.self, from: Data(contentsOf: file))
  }

  private static var file: URL {
    let shared =
      ProcessInfo.processInfo.environment["BRINE_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../shared")
    return shared.standardizedFileURL.appendingPathComponent("science/vectors.json")
  }
}
