import BSON
import BSONFoundation
import Foundation
import Testing

@Suite struct FoundationTypeTests {
  private struct Ride: Codable, Equatable {
    var at: Date
    var id: UUID
    var file: Data
    var end: Date?
    var stops: [Date] = []
    var parts: [String: UUID] = [:]
  }

  private let id = UUID(uuidString: "00112233-4455-6677-8899-AABBCCDDEEFF")

  @Test func storesBSONsOwnTypes() throws {
    let id = try #require(id)
    let ride = Ride(
      at: Date(timeIntervalSince1970: 1.5), id: id, file: Data([1, 2]),
      end: Date(timeIntervalSince1970: -0.001), stops: [Date(timeIntervalSince1970: 2)],
      parts: ["a": id])
    let document = try BSONEncoder().encode(ride)
    let uuid = BSONValue.binary(
      BSONBinary(
        [
          0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE,
          0xFF,
        ],
        subtype: .uuid))
    #expect(
      document == [
        "at": .datetime(milliseconds: 1500), "id": uuid, "file": .binary(BSONBinary([1, 2])),
        "end": .datetime(milliseconds: -1), "stops": [.datetime(milliseconds: 2000)],
        "parts": ["a": uuid],
      ])
    #expect(try BSONDecoder().decode(Ride.self, from: document) == ride)
  }

  @Test func storesThemAlone() throws {
    let date = Date(timeIntervalSince1970: 7)
    let stored = try BSONEncoder().encodeValue(date)
    #expect(stored == .datetime(milliseconds: 7000))
    #expect(try BSONDecoder().decode(Date.self, fromValue: stored) == date)
    #expect(try BSONDecoder().decode([Date?].self, fromValue: [stored, nil]) == [date, nil])
  }

  @Test(arguments: [.double(7), "1970-01-01T00:00:07Z", .int64(7000), [7]] as [BSONValue])
  func readsNothingElseAsADate(_ value: BSONValue) {
    #expect(throws: DecodingError.self) { try BSONDecoder().decode(Date.self, fromValue: value) }
  }

  @Test(
    arguments: [
      "00112233-4455-6677-8899-AABBCCDDEEFF", .binary(BSONBinary([1], subtype: .uuid)),
      .binary(BSONBinary([UInt8](repeating: 1, count: 16), subtype: .oldUUID)), [1, 2],
    ] as [BSONValue])
  func readsNothingElseAsAUUID(_ value: BSONValue) {
    #expect(throws: DecodingError.self) { try BSONDecoder().decode(UUID.self, fromValue: value) }
  }

  @Test(
    arguments: [
      .binary(BSONBinary([1], subtype: .encrypted)), [1, 2], "AQ==",
    ] as [BSONValue])
  func readsNothingElseAsData(_ value: BSONValue) {
    #expect(throws: DecodingError.self) { try BSONDecoder().decode(Data.self, fromValue: value) }
  }

  @Test(
    arguments: [
      (1e300, .max), (-1e300, .min), (.infinity, .max), (.nan, .min), (0.0004, 0), (0.0006, 1),
    ] as [(Double, Int64)])
  func takesTheNearestMillisecond(_ seconds: Double, _ milliseconds: Int64) {
    #expect(Date(timeIntervalSince1970: seconds).stored == .datetime(milliseconds: milliseconds))
  }

  /// In a program without BSONFoundation, all of these types are refused in this way.
  @Test func refusesWhatItDoesNotBridge() throws {
    struct Price: Codable {
      var sums: [String: [Decimal]]
    }
    let error = try #require(throws: EncodingError.self) {
      try BSONEncoder().encode(Price(sums: ["a": [1, 2]]))
    }
    guard case .invalidValue(let value, let context) = error else { throw error }
    #expect(value is Any.Type, "the value itself is not told")
    #expect(context.codingPath.map(\.stringValue) == ["sums", "a", "0"])
    #expect(context.debugDescription.contains("Decimal128"))
    let reading = try #require(throws: DecodingError.self) {
      try BSONDecoder().decode(Price.self, from: ["sums": ["a": [1]]])
    }
    #expect("\(reading)".contains("Decimal128"))
  }
}
