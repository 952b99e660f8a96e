import BSON
import Mongo
import MongoTesting
import Testing

/// Files as other programs store them, both valid and invalid ones.
@Suite(needsMongod) struct GridFSForeignFileTests {
  @Test(
    arguments: [
      (.double(10), .double(4)), (.int32(10), .double(4)), (.double(10), .int64(4)),
    ] as [(BSONValue, BSONValue)])
  func readsSizesOfEveryTypeOfNumber(_ length: BSONValue, _ chunkSize: BSONValue) async throws {
    try await withFile(length, chunkSize) { files in
      let file = try #require(try await files.file(1))
      #expect(file.length == 10 && file.chunkSize == 4)
      #expect(try await files.download(1) == [UInt8](0..<10))
    }
  }

  @Test(
    arguments: [
      (.int64(.max), .int32(4)), (.int64(.max), .int64(.max)), (.int64(.min), .int32(4)),
      (.int32(10), .int64(.min)), (.double(1e300), .double(-1e300)), (.int64(.max), .int32(1)),
    ] as [(BSONValue, BSONValue)])
  func isNotBroughtDownBySizesThatNoFileHas(
    _ length: BSONValue, _ chunkSize: BSONValue
  ) async throws {
    try await withFile(length, chunkSize) { files in
      let file = try #require(try await files.file(1))
      #expect(file.length >= 0 && file.chunkSize >= 1)
      // Wrong sizes are reported as damage, or the file counts as empty.
      do {
        let bytes = try await files.download(1)
        #expect(bytes.isEmpty)
      } catch let error as MongoError {
        #expect(error.kind == .fileDamaged)
      }
    }
  }

  @Test(arguments: [.min, -1, 0, 1, .max] as [Int])
  func takesAnyNumberForAChunkSize(_ chunkSize: Int) async throws {
    try await withTemporaryDatabase { database in
      let files = database.gridFS(chunkSize: chunkSize)
      #expect((1...Int(Int32.max)).contains(files.chunkSize))
      let id = try await files.upload("a", [1, 2, 3])
      #expect(try await files.download(id) == [1, 2, 3])
    }
  }

  @Test func findsNoRevisionBeyondAllNumbers() async throws {
    try await withTemporaryDatabase { database in
      let files = database.gridFS()
      try await files.upload("a", [1])
      #expect(try await files.file(named: "a", revision: .max) == nil)
      #expect(try await files.file(named: "a", revision: .min) == nil)
    }
  }

  /// A bucket with one file of ten bytes in chunks of four, with these values as its sizes.
  private func withFile(
    _ length: BSONValue, _ chunkSize: BSONValue, _ body: (GridFS) async throws -> Void
  ) async throws {
    try await withTemporaryDatabase { database in
      let files = database.gridFS(chunkSize: 4)
      try await files.upload("a", [UInt8](0..<10), id: 1)
      let sizes: BSONValue = ["length": length, "chunkSize": chunkSize]
      try await database.collection("fs.files").updateOne(["_id": 1], ["$set": sizes])
      try await body(files)
    }
  }
}
