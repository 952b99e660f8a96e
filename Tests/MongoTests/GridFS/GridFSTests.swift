import BSON
import Mongo
import MongoTesting
import Testing

@Suite(needsMongod) struct GridFSTests {
  /// Bytes that differ from chunk to chunk.
  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
  }

  @Test(arguments: [0, 1, 3, 4, 5, 8, 1000])
  func givesBackWhatWasStored(_ count: Int) async throws {
    try await withFiles { files, database in
      let bytes = Self.bytes(count)
      let id = try await files.upload("a.fit", bytes, metadata: ["kind": "ride"])
      #expect(try await files.download(id) == bytes)
      let file = try #require(try await files.file(id))
      #expect(file.length == count && file.chunkSize == 4 && file.name == "a.fit")
      #expect(file.metadata == ["kind": "ride"] && file.uploadDate != nil)
      let chunks = try await database.collection("fs.chunks").find(options: .init(sort: ["n": 1]))
      #expect(chunks.count == (count + 3) / 4)
      #expect(chunks.enumerated().allSatisfy { $1["n"] == .int32(Int32($0)) })
      #expect(file.document["length"] == .int64(Int64(count)))
    }
  }

  @Test func storesAndReadsPieceByPiece() async throws {
    try await withTemporaryDatabase { database in
      let files = database.gridFS("large")
      let piece = Self.bytes(1_000_003)
      let id = try await files.upload("large", id: 7) { upload in
        for _ in 1...9 { try await upload.write(piece[...]) }
      }
      #expect(id == 7)
      var read: [UInt8] = []
      try await files.withDownload(7) { download in
        for try await bytes in download { read += bytes }
        #expect(download.file.length == 9_000_027)
      }
      let isSame = read == (1...9).flatMap { _ in piece }
      #expect(isSame)
    }
  }

  @Test func makesTheIndexesOnceWithTheFirstFile() async throws {
    try await withTemporaryDatabase { temporary in
      try await withCapturedCommands { client, captured in
        let database = client.database(temporary.name)
        let files = database.gridFS()
        for name in ["a", "b"] { try await files.upload(name, [1]) }
        #expect(captured.commands(named: "createIndexes").count == 2)
        let chunks = try await database.collection("fs.chunks").listIndexes()
        #expect(chunks.map(\.name) == ["_id_", "files_id_1_n_1"])
        #expect(chunks.last?.options["unique"] == true)
        let names = try await database.collection("fs.files").listIndexes().map(\.name)
        #expect(names == ["_id_", "filename_1_uploadDate_1"])
      }
    }
  }

  @Test func leavesNothingOfAnUploadThatFails() async throws {
    struct Refusal: Error {}
    try await withTemporaryDatabase { database in
      let files = database.gridFS()
      await #expect(throws: Refusal.self) {
        try await files.upload("a") { upload in
          try await upload.write([UInt8](repeating: 1, count: 5_000_000)[...])
          throw Refusal()
        }
      }
      let chunks = try await database.collection("fs.chunks").countDocuments()
      #expect(chunks == 0)
      #expect(try await files.find().isEmpty)
    }
  }

  @Test func leavesNothingOfAnUploadThatItsDeadlineEnds() async throws {
    try await withTemporaryDatabase { database in
      let files = database.gridFS()
      let piece = [UInt8](repeating: 1, count: 5_000_000)
      let error = try await #require(throws: MongoError.self) {
        try await database.client.withDeadline(.seconds(1.5)) {
          try await files.upload("a") { upload in
            try await upload.write(piece[...])
            try await Task.sleep(for: .seconds(1.5))
            try await upload.write(piece[...])
          }
        }
      }
      #expect(error.kind == .deadlineExceeded)
      let chunks = try await database.collection("fs.chunks").countDocuments()
      #expect(chunks == 0)
    }
  }

  @Test func countsRevisionsFromBothEnds() async throws {
    try await withFiles { files, database in
      for number in 1...3 {
        try await files.upload("a", [UInt8(number)], id: .int64(Int64(number)))
        let later: Modification = ["$set": ["uploadDate": .datetime(milliseconds: Int64(number))]]
        try await database.collection("fs.files").updateOne(["_id": .int64(Int64(number))], later)
      }
      let expected: [Int: Int64] = [0: 1, 1: 2, 2: 3, -1: 3, -2: 2, -3: 1]
      for (revision, id) in expected {
        #expect(try await files.file(named: "a", revision: revision)?.id == .int64(id))
        #expect(try await files.download(named: "a", revision: revision) == [UInt8(id)])
      }
      #expect(try await files.file(named: "a", revision: 3) == nil)
      #expect(try await files.file(named: "b") == nil)
      let error = await #expect(throws: MongoError.self) { try await files.download(named: "b") }
      #expect(error?.kind == .fileNotFound)
    }
  }

  @Test func findsWholeFilesWhateverIsLeftOutOfThem() async throws {
    try await withFiles { files, _ in
      try await files.upload("a", [1, 2, 3], id: 1)
      try await files.upload("b", [4], id: 2)
      let found = try await files.find(
        options: .init(
          sort: ["filename": -1], projection: ["_id": 1], limit: 1, hint: "_id_", returnsKey: true))
      #expect(found.map(\.name) == ["b"])
      #expect(found.map(\.length) == [1])
    }
  }

  @Test func renamesAndRemoves() async throws {
    try await withFiles { files, database in
      for id in 1...4 as ClosedRange<Int64> {
        try await files.upload(id == 4 ? "b" : "a", [1], id: .int64(id))
      }
      try await files.rename(1, to: "c")
      try await files.rename(named: "b", to: "c")
      #expect(try await files.find(["filename": "c"]).count == 2)
      try await files.delete(1)
      try await files.delete(named: "a")
      #expect(try await files.find().map(\.id) == [4])
      #expect(try await database.collection("fs.chunks").countDocuments() == 1)
      try await files.drop()
      #expect(try await files.find().isEmpty)
    }
  }

  @Test func knowsWhatIsNotThere() async throws {
    try await withFiles { files, _ in
      let attempts: [() async throws -> Void] = [
        { _ = try await files.download(1) }, { try await files.rename(1, to: "a") },
        { try await files.rename(named: "a", to: "b") }, { try await files.delete(1) },
        { try await files.delete(named: "a") },
      ]
      for attempt in attempts {
        let error = await #expect(throws: MongoError.self) { try await attempt() }
        #expect(error?.kind == .fileNotFound)
      }
    }
  }

  @Test(
    arguments: [
      (1, nil), (1, ["$set": ["data": .binary(BSONBinary([1]))]]),
      (2, ["$set": ["data": .binary(BSONBinary([1, 2, 3]))]]), (2, nil), (0, nil),
      (2, ["$set": ["n": 3]]),
    ] as [(Int64, Modification?)])
  func tellsDamage(_ place: Int64, _ damage: Modification?) async throws {
    try await withFiles { files, database in
      try await files.upload("a", Self.bytes(10), id: 1)
      let chunks = database.collection("fs.chunks")
      if let damage {
        try await chunks.updateOne(["n": .int64(place)], damage)
      } else {
        try await chunks.deleteOne(["n": .int64(place)])
      }
      let error = await #expect(throws: MongoError.self) { try await files.download(1) }
      #expect(error?.kind == .fileDamaged)
    }
  }

  @Test func acceptsAnEmptyChunkTooManyButNoOther() async throws {
    try await withFiles { files, database in
      try await files.upload("a", Self.bytes(8), id: 1)
      let chunks = database.collection("fs.chunks")
      let empty: BSONDocument = ["files_id": 1, "n": 2, "data": .binary(BSONBinary([]))]
      try await chunks.insertOne(empty)
      #expect(try await files.download(1).count == 8)
      try await chunks.updateOne(["n": 2], ["$set": ["data": .binary(BSONBinary([1]))]])
      await #expect(throws: MongoError.self) { try await files.download(1) }
    }
  }

  /// An empty bucket whose chunks have 4 bytes.
  private func withFiles(_ body: (GridFS, Database) async throws -> Void) async throws {
    try await withTemporaryDatabase { database in
      try await body(database.gridFS(chunkSize: 4), database)
    }
  }
}
