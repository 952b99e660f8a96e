import ArgumentParser
import Logging
import Testing

@testable import Commands
@testable import HTTP

@Suite struct ServeConfigurationTests {
  private struct NoSuchFile: Error {}

  private func read(
    _ environment: [String: String] = [:], flags: [String: String] = [:],
    files: [String: String] = [:]
  ) throws(ConfigurationFaults) -> ServeConfiguration {
    let surroundings = Surroundings(environment: environment) { path in
      guard let text = files[path] else { throw NoSuchFile() }
      return text
    }
    return try ServeConfiguration(flags: flags, surroundings: surroundings)
  }

  private func faults(
    _ environment: [String: String] = [:], flags: [String: String] = [:],
    files: [String: String] = [:]
  ) -> [String] {
    do throws(ConfigurationFaults) {
      _ = try read(environment, flags: flags, files: files)
      return []
    } catch {
      return error.all.map(\.description)
    }
  }

  @Test func hasADefaultForEverything() throws {
    let configuration = try read()
    #expect(configuration.address.description == "127.0.0.1:8080")
    #expect(configuration.store.dataFolder == "./.brine/data")
    #expect(configuration.store.zoneinfoFolder == "/usr/share/zoneinfo")
    #expect(configuration.store.logLevel == .info)
    #expect(configuration.store.mongo == nil)
    #expect(configuration.store.mongod == nil)
    #expect(configuration.store.logFormat == nil)
  }

  @Test func prefersTheFlagToTheEnvironmentToTheFile() throws {
    let file = ["BRINE_PORT_FILE": "/run/port"]
    let files = ["/run/port": "9003\n"]
    #expect(try read(file, files: files).address.port == 9003)
    #expect(try read(["BRINE_PORT": "9002"]).address.port == 9002)
    #expect(try read(["BRINE_PORT": "9002"], flags: ["--port": "9001"]).address.port == 9001)
    #expect(try read(file, flags: ["--port": "9001"], files: files).address.port == 9001)
  }

  @Test func takesAnEmptyVariableForNone() throws {
    #expect(try read(["BRINE_PORT": "", "BRINE_MONGO_URI_FILE": ""]).address.port == 8080)
  }

  @Test func namesWhatIsWrongAndWhatWouldBeRight() {
    #expect(
      faults(["BRINE_PORT": "abc"]) == ["BRINE_PORT: got 'abc', expected a port number 1...65535"])
    #expect(
      faults(flags: ["--port": "0"]) == ["--port: got '0', expected a port number 1...65535"])
  }

  @Test func reportsEveryFaultAtOnce() {
    let names = faults(
      [
        "BRINE_LISTEN": "0.0.0.0", "BRINE_PORT": "70000", "BRINE_MONGO_URI": "mongodb://a",
        "BRINE_MONGO_URI_FILE": "/run/uri", "BRINE_LOG_LEVEL": "loud", "BRINE_LOG_FORMAT": "xml",
        "BRINE_MONGOD_FILE": "/nowhere",
      ], flags: ["--data": ""]
    ).map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "BRINE_LISTEN", "BRINE_PORT", "--data", "BRINE_MONGO_URI", "BRINE_MONGOD_FILE",
        "BRINE_LOG_LEVEL", "BRINE_LOG_FORMAT",
      ])
  }

  @Test func saysWhyAnotherAddressIsRefused() {
    let fault = faults(["BRINE_LISTEN": "0.0.0.0"]).first ?? ""
    #expect(fault.hasPrefix("BRINE_LISTEN: got '0.0.0.0', expected 127.0.0.1, ::1 or localhost: "))
    #expect(fault.ranges(of: "0.0.0.0").count == 1)
    #expect(fault.contains("until Brine has accounts"))
  }

  @Test func refusesAVariableAndItsFileTogether() {
    #expect(
      faults(
        ["BRINE_PORT": "1", "BRINE_PORT_FILE": "/p"], flags: ["--port": "2"], files: ["/p": "1"])
        == ["BRINE_PORT: BRINE_PORT_FILE is given as well: keep one of the two"])
  }

  @Test func reportsAFileThatCannotBeRead() {
    #expect(
      faults(["BRINE_MONGO_URI_FILE": "/run/uri"]) == [
        "BRINE_MONGO_URI_FILE: cannot read the file '/run/uri':"
          + " it must exist, be readable and UTF-8"
      ])
  }

  @Test func readsASecretFromAFileWithoutItsLastNewline() throws {
    let configuration = try read(
      ["BRINE_MONGO_URI_FILE": "/run/uri"], files: ["/run/uri": "mongodb://u:p@h:1/d\r\n"])
    #expect(configuration.store.mongo?.secretText == "mongodb://u:p@h:1/d")
  }

  @Test func neverRepeatsASecret() throws {
    let fault = faults(["BRINE_MONGO_URI": "http://user:hunter2@h"]).first ?? ""
    #expect(
      fault
        == "BRINE_MONGO_URI: the value is not right, expected mongodb://host:port or mongodb+srv://host"
    )
    let uri = "mongodb://user:hunter2@h1:27017,h2/brine?authSource=admin&password=hunter2"
    let configuration = try read(["BRINE_MONGO_URI": uri])
    var dumped = ""
    dump(configuration, to: &dumped)
    for text in ["\(configuration)", String(reflecting: configuration), dumped] {
      #expect(!text.contains("hunter2"))
      #expect(text.contains("mongodb://***@h1:27017,h2/brine"))
    }
  }

  @Test func hasAFlagForEverySetting() throws {
    let options = try ServeOptions.parse([
      "--listen", "::1", "--port", "1", "--data", "d", "--mongo", "mongodb://h", "--mongod", "m",
      "--log-level", "debug", "--log-format", "text", "--zoneinfo", "z",
    ])
    let configuration = try read(flags: options.flags)
    #expect(configuration.address.description == "[::1]:1")
    #expect(configuration.store.dataFolder == "d")
    #expect(configuration.store.mongo?.description == "mongodb://h")
    #expect(configuration.store.mongod == "m")
    #expect(configuration.store.logLevel == .debug)
    #expect(configuration.store.logFormat == .text)
    #expect(configuration.store.zoneinfoFolder == "z")
  }
}
