import Foundation

/// The BSON corpus of MongoDB's driver specifications, as far as these tests read it.
struct BSONCorpus: Decodable {
  struct Valid: Decodable {
    let description: String
    let canonicalBson: String
    let degenerateBson: String?
    let convertedBson: String?
    let convertedExtjson: String?
    let canonicalExtjson: String
    let relaxedExtjson: String?
    let degenerateExtjson: String?
    let lossy: Bool?
  }

  struct DecodeError: Decodable {
    let description: String
    let bson: String
  }

  struct ParseError: Decodable {
    let description: String
    let string: String
  }

  let description: String
  let bsonType: String
  let valid: [Valid]?
  let decodeErrors: [DecodeError]?
  let parseErrors: [ParseError]?

  private static var folder: URL { SharedFiles.folder("specs/suites/bson-corpus") }

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Names of the suite's files in order; empty when the folder is missing.
  static var files: [String] { SharedFiles.names(in: folder) }

  static func read(_ file: String) throws -> BSONCorpus {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(self, from: Data(contentsOf: folder.appending(path: file)))
  }
}

/// The bytes of hexadecimal text; nil when it is none.
func bytes(hex: String) -> [UInt8]? {
  let digits = hex.compactMap(\.hexDigitValue)
  guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
  return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
