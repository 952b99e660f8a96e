import BSON
import Foundation
import LocalMongo
import Mongo
import MongoTesting
import Testing

/// A mongod that requires TLS and authentication, on a port of its own.
struct SecureServer {
  let certificates: Certificates
  /// `127.0.0.1:port`
  let address: String

  /// The options that every client of it needs.
  var tls: String { "tls=true&tlsCAFile=\(certificates.authority)" }

  /// Runs `body` with the server. The user `root` with the password `s3cret!` has all rights.
  static func run(_ body: (SecureServer) async throws -> Void) async throws {
    let folder =
      NSTemporaryDirectory() + "brine-secure-\(getpid())-" + UUID().uuidString.lowercased()
    try FileManager.default.createDirectory(
      atPath: "\(folder)/data", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = SecureServer(
      certificates: try Certificates(in: folder), address: "127.0.0.1:\(try freePort())")
    let process = try server.start(on: folder)
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    try await server.addRoot()
    try await body(server)
  }

  /// A configuration for `options` of the URI and a user with a password, or none.
  func configuration(
    user: String? = nil, options: String = "", selecting timeout: Duration = .seconds(20)
  ) -> MongoConfiguration {
    let before = user.map { "\($0)@" } ?? ""
    let more = options.isEmpty ? "" : "&\(options)"
    var configuration = MongoConfiguration(uri: "mongodb://\(before)\(address)/?\(tls)\(more)")
    configuration.workers = 2
    configuration.serverSelectionTimeout = timeout
    // The server is not a replica set, so a write cannot wait for a majority.
    configuration.writeConcern = WriteConcern(w: .nodes(1), journal: true)
    return configuration
  }

  private func start(on folder: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: try #require(TestDeployment.mongod).path)
    process.arguments = [
      "--dbpath", "\(folder)/data", "--logpath", "\(folder)/log", "--bind_ip", "127.0.0.1",
      "--port", String(address.split(separator: ":")[1]), "--nounixsocket", "--auth",
      "--wiredTigerCacheSizeGB", "0.25", "--networkMessageCompressors", "snappy,zstd,zlib",
      "--tlsMode", "requireTLS", "--tlsCAFile", certificates.authority,
      "--tlsCertificateKeyFile", certificates.server, "--tlsAllowConnectionsWithoutCertificates",
      "--setParameter", "authenticationMechanisms=SCRAM-SHA-1,SCRAM-SHA-256,MONGODB-X509",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Creates the first user, which a client on the same machine may do as long as there is none.
  private func addRoot() async throws {
    let client = try MongoClient(configuration())
    _ = try await client.database("admin").runCommand([
      "createUser": "root", "pwd": "s3cret!", "roles": ["root"],
    ])
    await client.shutdown()
  }

  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
      }
    }
    try #require(status == 0, "no free port")
    return UInt16(bigEndian: address.sin_port)
  }
}
