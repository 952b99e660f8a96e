import BSON
import Mongo
import MongoTesting
import Testing

/// Encryption, authentication and compression, which the connection string enables and libmongoc
/// implements.
@Suite(
  .enabled(if: TestDeployment.mongod != nil, "needs mongod: name it in BRINE_MONGOD"), needsOpenSSL,
  .timeLimit(.minutes(2)))
struct SecureConnectionTests {
  @Test func namesAreProvedAndBytesCompressedOverTLS() async throws {
    try await SecureServer.run { server in
      for compressor in ["snappy", "zstd", "zlib"] {
        try await withClient(
          server.configuration(user: "root:s3cret!", options: "compressors=\(compressor)")
        ) { client in
          let things = client.database("test").collection(compressor)
          let text = BSONValue.string(String(repeating: "compressible ", count: 100))
          try await things.insertOne(["_id": 1, "text": text])
          #expect(try await things.findOne(["_id": 1])?["text"] == text)
          #expect(try await compressedBytes(compressor, by: client) > 0, "\(compressor)")
        }
      }
      try await refusesAWrongPassword(server)
      try await refusesAServerThatItDoesNotKnow(server)
      try await takesACertificateForAName(server)
    }
  }

  private func refusesAWrongPassword(_ server: SecureServer) async throws {
    let configuration = server.configuration(user: "root:wr0ng", selecting: .seconds(3))
    try await withClient(configuration) { client in
      let error = try await #require(throws: MongoError.self) {
        try await client.database("test").collection("snappy").findOne()
      }
      #expect(error.kind == .authentication, "\(error.message)")
      #expect(!error.isUnavailable)
      #expect(!"\(error) \(error.message)".contains("wr0ng"))
    }
  }

  private func refusesAServerThatItDoesNotKnow(_ server: SecureServer) async throws {
    var configuration = server.configuration(user: "root:s3cret!", selecting: .seconds(1))
    configuration.uri = "mongodb://root:s3cret!@\(server.address)/?tls=true"
    try await withClient(configuration) { client in
      let error = try await #require(throws: MongoError.self) {
        try await client.database("test").collection("snappy").findOne()
      }
      #expect(error.kind == .serverSelection)
      #expect(error.message.contains("TLS"), "\(error.message)")
      #expect(!error.message.contains("s3cret"))
    }
  }

  private func takesACertificateForAName(_ server: SecureServer) async throws {
    let name = server.certificates.clientName
    try await withClient(server.configuration(user: "root:s3cret!")) { client in
      _ = try await client.database("$external").runCommand([
        "createUser": .string(name), "roles": [["role": "readAnyDatabase", "db": "admin"]],
      ])
    }
    let options = "authMechanism=MONGODB-X509&tlsCertificateKeyFile=\(server.certificates.client)"
    try await withClient(server.configuration(options: options)) { client in
      let status = try await client.database("admin").runCommand(["connectionStatus": 1])
      let users = status["authInfo"]?.documentValue?["authenticatedUsers"]?.arrayValue
      #expect(users?[0]?.documentValue?["user"] == .string(name))
      let error = try await #require(throws: MongoError.self) {
        try await client.database("test").collection("snappy").insertOne(["_id": 2])
      }
      #expect(error.kind == .server && error.codeName == "Unauthorized")
    }
  }

  /// How many bytes the server has decompressed so far.
  private func compressedBytes(_ name: String, by client: MongoClient) async throws -> Int64 {
    let status = try await client.database("admin").runCommand(["serverStatus": 1])
    let compression = status["network"]?.documentValue?["compression"]?.documentValue
    let decompressor = compression?[name]?.documentValue?["decompressor"]?.documentValue
    return decompressor?["bytesIn"]?.int64Value ?? 0
  }

  private func withClient(
    _ configuration: MongoConfiguration, _ body: (MongoClient) async throws -> Void
  ) async throws {
    let client = try MongoClient(configuration)
    do { try await body(client) } catch {
      await client.shutdown()
      throw error
    }
    await client.shutdown()
  }
}
