import BSON
import Mongo
import MongoTesting
import Testing

/// An id is never read as a query operator, and an upload changes no other file.
@Suite(needsMongod) struct GridFSIDTests {
  private struct Refusal: Error {}

  /// Ids that would match every file if they were read as operators.
  private static let operators: [BSONValue] = [["$ne": ""], ["$exists": true], ["$gt": .minKey]]

  @Test(arguments: operators) func matchesNoFileByAnIDThatLooksLikeOperators(
    _ id: BSONValue
  ) async throws {
    try await withTwoFiles { files in
      let attempts: [() async throws -> Void] = [
        { try await files.delete(id) }, { try await files.rename(id, to: "c") },
        { _ = try await files.download(id) }, { try await files.withDownload(id) { _ in } },
      ]
      for attempt in attempts {
        let error = await #expect(throws: MongoError.self) { try await attempt() }
        #expect(error?.kind == .fileNotFound)
      }
      let file = try await files.file(id)
      #expect(file == nil)
    }
  }

  @Test(arguments: operators) func leavesOtherFilesAloneWhenAnUploadOfSuchAnIDFails(
    _ id: BSONValue
  ) async throws {
    try await withTwoFiles { files in
      await #expect(throws: Refusal.self) {
        try await files.upload("x", id: id) { upload in
          try await upload.write([7, 7, 7, 7, 7])
          throw Refusal()
        }
      }
      // The server refuses the document of the file, after it has stored the chunks.
      await #expect(throws: MongoError.self) { try await files.upload("x", [7, 7], id: id) }
    }
  }

  @Test(arguments: [0, 1, 9]) func keepsTheFileWhoseIDAnUploadWants(_ length: Int) async throws {
    try await withTwoFiles { files in
      let bytes = [UInt8](repeating: 3, count: length)
      try await files.upload("first", bytes, id: "taken")
      for wanted in [0, 1, 9, 100] {
        let error = await #expect(throws: MongoError.self) {
          try await files.upload("second", [UInt8](repeating: 4, count: wanted), id: "taken")
        }
        #expect(error?.isDuplicateKey == true)
      }
      #expect(try await files.download("taken") == bytes)
      try await files.delete("taken")
    }
  }

  @Test func takesADocumentForAnID() async throws {
    try await withTwoFiles { files in
      let id: BSONValue = ["athlete": "ida", "ride": 7]
      try await files.upload("x", [1, 2, 3], id: id)
      #expect(try await files.download(id) == [1, 2, 3])
      try await files.rename(id, to: "y")
      #expect(try await files.file(id)?.name == "y")
      try await files.delete(id)
    }
  }

  /// A bucket with two files of three chunks each. Afterwards they must be unchanged, and the only
  /// files.
  private func withTwoFiles(_ body: (GridFS) async throws -> Void) async throws {
    try await withTemporaryDatabase { database in
      let files = database.gridFS(chunkSize: 4)
      for id in [1, 2] as [BSONValue] { try await files.upload("a", [UInt8](0..<10), id: id) }
      try await body(files)
      for id in [1, 2] as [BSONValue] {
        #expect(try await files.download(id) == [UInt8](0..<10))
      }
      #expect(try await files.find(["filename": "a"]).count == 2)
      #expect(try await database.collection("fs.chunks").countDocuments() == 6)
    }
  }
}
