import Foundation

/// The BSON corpus of MongoDB's driver specifications, as far as these tests read it.
package struct BSONCorpus: Decodable {
  package struct Valid: Decodable {
    package let description: String
    package let canonicalBson: String
    package let degenerateBson: String?
    package let convertedBson: String?
    package let convertedExtjson: String?
    package let canonicalExtjson: String
    package let relaxedExtjson: String?
    package let degenerateExtjson: String?
    package let lossy: Bool?
  }

  package struct DecodeError: Decodable {
    package let description: String
    package let bson: String
  }

  package struct ParseError: Decodable {
    package let description: String
    package let string: String
  }

  package let description: String
  package let bsonType: String
  package let valid: [Valid]?
  package let decodeErrors: [DecodeError]?
  package let parseErrors: [ParseError]?

  private static var folder: URL { SharedFiles.folder("specs/suites/bson-corpus") }

  package static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Names of the suite's files in order; empty when the folder is missing.
  package static var files: [String] { SharedFiles.names(in: folder) }

  package static func read(_ file: String) throws -> BSONCorpus {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(self, from: Data(contentsOf: folder.appending(path: file)))
  }
}

/// The bytes of a hexadecimal text; nil for any other text.
package func bytes(hex: String) -> [UInt8]? {
  let digits = hex.compactMap(\.hexDigitValue)
  guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
  return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
