import Foundation
import Testing

/// With a wrong configuration, the program reports all faults and does nothing.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: Place.brine.path), Place.whyNot))
struct ConfigurationScenarios {
  @Test(arguments: ["0.0.0.0", "::", "192.168.1.10", "example.org"])
  func anAddressThatOthersReachIsRefusedWithTheReason(address: String) async throws {
    let command = try await Command.run("serve", "--listen", address)
    #expect(command.status == 2)
    #expect(command.standardOutput == "")
    #expect(command.standardError.contains("--listen: got '\(address)'"))
    #expect(command.standardError.contains("until Brine has accounts it listens"))
  }

  @Test func allFaultsAreToldAtOnceByName() async throws {
    let command = try await Command.run(
      "serve", "--port", "eighty", "--mongo", "http://user:hidden@db",
      environment: [
        "BRINE_LISTEN": "0.0.0.0", "BRINE_LOG_LEVEL": "loud", "BRINE_LOG_FORMAT_FILE": "/nowhere",
        "BRINE_DATA": "a", "BRINE_DATA_FILE": "b",
      ])
    #expect(command.status == 2)
    let names = [
      "BRINE_LISTEN:", "--port:", "--mongo:", "BRINE_LOG_LEVEL:", "BRINE_LOG_FORMAT_FILE:",
      "BRINE_DATA:",
    ]
    for name in names { #expect(command.standardError.contains("  \(name) ")) }
    #expect(command.standardError.contains("has 6 faults"))
    #expect(!command.standardError.contains("hidden"))
  }

  @Test func aSecretIsReadFromItsFileAndNeverRepeated() async throws {
    try await withScratchFolder { folder in
      let file = try folder.write(Array("postgres://me:hidden@db\n".utf8), to: "uri")
      let command = try await Command.run("serve", environment: ["BRINE_MONGO_URI_FILE": file])
      #expect(command.status == 2)
      #expect(command.standardError.contains("BRINE_MONGO_URI_FILE: the value is not right"))
      #expect(!command.standardError.contains("hidden"))
    }
  }

  @Test func aMongodThatIsNoneNeedsAPerson() async throws {
    try await withScratchFolder { folder in
      let command = try await Command.run(
        "serve", "--mongod", "/nowhere/mongod", "--data", folder.path + "/data")
      #expect(command.status == 5)
      #expect(command.standardError.contains("/nowhere/mongod"))
    }
  }

  @Test func missingZoneDataNeedAPerson() async throws {
    try await withScratchFolder { folder in
      let command = try await Command.run(
        "serve", "--zoneinfo", "/nowhere", "--data", folder.path + "/data")
      #expect(command.status == 5)
      #expect(command.standardError.contains("No time zone data in /nowhere: install tzdata"))
    }
  }

  @Test(arguments: [
    ["serve", "--prot", "80"], ["sevre"], ["import"], ["recommend", "ath_1", "--duration", "90"],
  ])
  func wrongUsageEndsWithTwo(arguments: [String]) async throws {
    let command = try await Command.run(arguments)
    #expect(command.status == 2)
    #expect(command.standardOutput == "")
    #expect(command.standardError.contains("Error:"))
  }

  @Test func helpThatWasAskedForIsNoError() async throws {
    let command = try await Command.run("--help")
    #expect(command.status == 0)
    #expect(command.standardError == "")
    for name in ["serve", "demo", "inspect", "import", "athlete", "timeline", "sweat"] {
      #expect(command.standardOutput.contains("\n  \(name) "))
    }
  }
}
