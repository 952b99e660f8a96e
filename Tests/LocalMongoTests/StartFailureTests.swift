import Foundation
import Testing

@testable import LocalMongo

@Suite struct StartFailureTests {
  @Test func tellsWhatMongodSaidBeforeItEnded() async throws {
    try await withTemporaryFolder { base in
      let program = base + "/mongod"
      let script = "#!/bin/sh\necho 'cannot load libcurl.so.4' >&2\nexit 127\n"
      try script.write(toFile: program, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
      let mongod = try MongodBinary.find(explicit: program, environment: [:])
      let local = LocalMongo(
        LocalMongoConfiguration(dataFolder: base + "/data", mongod: mongod, command: "test"))
      let error = try await #require(throws: LocalMongoError.self) { try await local.run() }
      #expect("\(error)".contains("127"))
      #expect("\(error)".contains("libcurl.so.4"))
      await #expect(throws: error) { try await local.uri() }
    }
  }

  @Test func namesAMongodThatCannotBeRun() throws {
    let explicit = try #require(throws: LocalMongoError.self) {
      try MongodBinary.find(explicit: "/no/such/mongod", environment: ["PATH": "/usr/bin"])
    }
    #expect("\(explicit)".contains("/no/such/mongod"))
    let missing = try #require(throws: LocalMongoError.self) {
      try MongodBinary.find(explicit: nil, environment: ["PATH": "/nowhere:relative"])
    }
    #expect("\(missing)".contains("PATH"))
  }

  @Test func findsTheFirstMongodInThePath() async throws {
    try await withTemporaryFolder { base in
      for name in ["a", "b", "c"] {
        let folder = base + "/" + name
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let made = FileManager.default.createFile(
          atPath: folder + "/mongod", contents: Data(),
          attributes: [.posixPermissions: name == "a" ? 0o600 : 0o700])
        #expect(made)
      }
      let environment = ["PATH": "\(base)/none:\(base)/b:\(base)/c"]
      let found = try MongodBinary.find(explicit: nil, environment: environment)
      #expect(found.path == base + "/b/mongod")
    }
  }

  @Test func refusesAFolderThatCannotBeMade() async throws {
    try await withTemporaryFolder { base in
      try Data().write(to: URL(fileURLWithPath: base + "/file"))
      let error = #expect(throws: LocalMongoError.self) {
        try DataFolder(at: base + "/file/data").create()
      }
      #expect(error?.description.contains("(Not a directory)") == true)
    }
  }

  @Test func refusesASocketFolderThatOthersMayEnter() async throws {
    try await withTemporaryFolder { base in
      let identity = try DataFolder(at: base).identity()
      let open = SocketPlace(for: identity, user: 1, base: base)
      try FileManager.default.createDirectory(
        atPath: open.folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
      #expect(throws: LocalMongoError.self) { try open.prepare() }
      let link = SocketPlace(for: identity, user: 2, base: base)
      try FileManager.default.createSymbolicLink(
        atPath: link.folder, withDestinationPath: NSTemporaryDirectory())
      #expect(throws: LocalMongoError.self) { try link.prepare() }
      let good = SocketPlace(for: identity, user: 3, base: base)
      #expect(throws: Never.self) { try good.prepare() }
    }
  }
}
