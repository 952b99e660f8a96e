import Foundation
import Testing

/// The trait of tests that need generated certificates.
let needsOpenSSL = ConditionTrait.enabled(
  if: FileManager.default.isExecutableFile(atPath: Certificates.openssl),
  "needs openssl to make certificates: install it")

/// A certificate authority of our own and the certificates that it signed, as files in a folder.
struct Certificates {
  static let openssl = "/usr/bin/openssl"

  /// The authority's certificate.
  let authority: String
  /// Key and certificate of a server on this machine.
  let server: String
  /// Key and certificate of a client.
  let client: String
  /// The subject of the client's certificate, as the server writes it.
  let clientName = "CN=tester,OU=clients,O=Brine"

  init(in folder: String) throws {
    authority = "\(folder)/authority.pem"
    server = "\(folder)/server.pem"
    client = "\(folder)/client.pem"
    try Self.run([
      "req", "-x509", "-nodes", "-days", "2", "-subj", "/O=Brine/CN=authority",
      "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
      "-keyout", "\(folder)/authority.key", "-out", authority,
    ])
    try Self.sign(
      "server", "/O=Brine/OU=servers/CN=localhost", "subjectAltName=IP:127.0.0.1", in: folder)
    try Self.sign(
      "client", "/O=Brine/OU=clients/CN=tester", "subjectAltName=DNS:tester", in: folder)
  }

  private static func sign(
    _ name: String, _ subject: String, _ alternative: String, in folder: String
  ) throws {
    let (key, request, extra) = ("\(folder)/\(name).key", "\(folder)/request", "\(folder)/extra")
    try run([
      "req", "-nodes", "-subj", subject, "-newkey", "ec", "-pkeyopt",
      "ec_paramgen_curve:prime256v1", "-keyout", key, "-out", request,
    ])
    try alternative.write(toFile: extra, atomically: true, encoding: .utf8)
    let certificate = "\(folder)/\(name).crt"
    try run([
      "x509", "-req", "-in", request, "-CA", "\(folder)/authority.pem",
      "-CAkey", "\(folder)/authority.key", "-CAcreateserial", "-days", "2", "-extfile", extra,
      "-out", certificate,
    ])
    let both = try [key, certificate].map { try String(contentsOfFile: $0, encoding: .utf8) }
    try both.joined().write(toFile: "\(folder)/\(name).pem", atomically: true, encoding: .utf8)
  }

  private static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: openssl)
    process.arguments = arguments
    let output = Pipe()
    process.standardError = output
    process.standardOutput = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let words = String(decoding: said, as: UTF8.self)
    try #require(process.terminationStatus == 0, "openssl: \(words)")
  }
}
