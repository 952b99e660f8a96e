import BSON
import Foundation
import TestSupport
import Testing

/// One file of MongoDB's suite for binary vectors.
private struct VectorSuite: Decodable {
  struct Case: Decodable {
    let description: String
    let valid: Bool
    let vector: [Number]?
    let dtypeHex: String
    let padding: Int?
    let canonicalBson: String?
  }

  /// A number, or its Extended JSON, which JSON needs for infinity.
  struct Number: Decodable {
    let value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let wrapped = try? container.decode([String: String].self) {
        value = try #require(wrapped["$numberDouble"].flatMap { Double($0) })
      } else if let text = try? container.decode(String.self) {
        value = try #require(Double(text))
      } else {
        value = try container.decode(Double.self)
      }
    }
  }

  let testKey: String
  let tests: [Case]

  static var folder: URL { SharedFiles.folder("specs/suites/bson-binary-vector") }
  static var files: [String] { SharedFiles.names(in: folder) }
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func read(_ file: String) throws -> VectorSuite {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(self, from: Data(contentsOf: folder.appending(path: file)))
  }
}

extension VectorSuite.Case {
  /// The vector that the case describes; nil when our types cannot represent it.
  func made() throws -> BSONVector? {
    guard let numbers = vector?.map(\.value), let padding else { return nil }
    switch dtypeHex {
    case "0x03" where padding == 0:
      let exact = numbers.compactMap { Int8(exactly: $0) }
      return exact.count == numbers.count ? .int8(exact) : nil
    case "0x27" where padding == 0: return .float32(numbers.map { Float($0) })
    case "0x10":
      let exact = numbers.compactMap { UInt8(exactly: $0) }
      guard exact.count == numbers.count else { return nil }
      return .packedBits(try BSONPackedBits(bytes: exact, padding: padding))
    default: return nil
    }
  }
}

@Suite struct BSONVectorTests {
  @Test(
    .enabled(if: VectorSuite.isThere, "needs specs/suites/bson-binary-vector in BRINE_SHARED"),
    arguments: VectorSuite.files)
  func suitePasses(_ file: String) throws {
    let suite = try VectorSuite.read(file)
    for test in suite.tests {
      let stored = try test.canonicalBson.flatMap(bytes(hex:)).map {
        try #require(BSONDocument(validating: $0)[suite.testKey]?.binaryValue)
      }
      if test.valid {
        let vector = try #require(try test.made(), "\(test.description)")
        #expect(BSONBinary(vector) == stored, "\(test.description)")
        #expect(try BSONVector(#require(stored)) == vector, "\(test.description)")
      } else {
        #expect((try? test.made()) == nil, "\(test.description)")
        if let stored {
          #expect(throws: BSONVectorError.self, "\(test.description)") { try BSONVector(stored) }
        }
      }
    }
  }

  @Test func everyKindRoundTrips() throws {
    let vectors: [BSONVector] = [
      .int8([]), .int8([-128, 0, 127]), .float32([]),
      .float32([1.5, -.infinity, .zero, .leastNonzeroMagnitude]),
      .packedBits(try BSONPackedBits(bytes: [])),
      .packedBits(try BSONPackedBits(bytes: [0xAA, 0xF0], padding: 4)),
    ]
    for vector in vectors {
      #expect(try BSONVector(BSONBinary(vector)) == vector)
    }
  }

  @Test(
    arguments: [
      ([], .truncated), ([3], .truncated), ([4, 0], .unknownKind(4)),
      ([3, 1, 7], .wrongPadding(1)),
      ([0x27, 0, 1, 2, 3], .wrongLength(3)), ([0x27, 1, 1, 2, 3, 4], .wrongPadding(1)),
      ([0x10, 3], .wrongPadding(3)), ([0x10, 8, 0], .wrongPadding(8)),
      ([0x10, 3, 7], .bitsInPadding),
    ] as [([UInt8], BSONVectorError)])
  func refusesOtherBytes(_ bytes: [UInt8], _ expected: BSONVectorError) {
    #expect(throws: expected) { try BSONVector(BSONBinary(bytes, subtype: .vector)) }
  }

  @Test func refusesOtherSubtypes() {
    #expect(throws: BSONVectorError.wrongSubtype(.generic)) {
      try BSONVector(BSONBinary([3, 0, 1]))
    }
  }

  @Test func bitsCountFromTheHighest() throws {
    let bits = try BSONPackedBits(bytes: [0b1000_0001, 0b0100_0000], padding: 6)
    #expect(bits.count == 10)
    #expect(
      (0..<11).map { bits[$0] } == [true] + [Bool](repeating: false, count: 6) + [
        true, false, true, nil,
      ])
    #expect(bits[-1] == nil)
  }
}
