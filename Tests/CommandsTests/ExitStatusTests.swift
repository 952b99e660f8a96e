import ArgumentParser
import Testing
import Words

@testable import Commands

/// A program of three commands, each ending in its own way.
private struct Sample: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", version: "1.2.3",
    subcommands: [Lost.self, Misconfigured.self, Fine.self])

  struct Lost: AsyncParsableCommand {
    func run() async throws {
      throw CommandFailure(.notFound, "no athlete '7'", hint: "List them: brine athletes")
    }
  }

  struct Misconfigured: AsyncParsableCommand {
    func run() async throws {
      let nothing = Surroundings(environment: ["BRINE_PORT": "x"]) { _ in "" }
      _ = try ServeConfiguration(surroundings: nothing)
    }
  }

  struct Fine: ParsableCommand {
    @Option var number = 1
    @OptionGroup var output: OutputOptions

    func run() {}
  }
}

@Suite struct ExitStatusTests {
  @Test func keepsItsNumbers() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5])
  }

  @Test func endsWellWhenTheCommandDoes() async {
    #expect(await Sample.perform(["fine", "--json"]) == Ending(status: .ok, text: ""))
  }

  @Test(arguments: [["nonsense"], ["fine", "--number", "x"], ["fine", "--jsn"]])
  func endsWithTwoWhenTheCommandLineIsWrong(arguments: [String]) async {
    let ending = await Sample.perform(arguments)
    #expect(ending.status == .usage)
    #expect(ending.isError)
    #expect(ending.text.hasPrefix("Error: "))
  }

  @Test(arguments: [["--help"], ["--version"], ["fine", "--help"]])
  func endsWellWhenHelpWasAskedFor(arguments: [String]) async {
    let ending = await Sample.perform(arguments)
    #expect(ending.status == .ok)
    #expect(!ending.isError)
    #expect(!ending.text.isEmpty)
  }

  @Test func endsWithACommandsOwnStatusAndHint() async {
    let ending = await Sample.perform(["lost"])
    #expect(ending.status == .notFound)
    #expect(ending.text == "Error: no athlete '7'\nList them: brine athletes")
  }

  @Test func endsWithTwoWhenTheConfigurationIsWrong() async {
    #expect(await Sample.perform(["misconfigured"]).status == .usage)
  }
}
