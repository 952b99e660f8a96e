import ArgumentParser
import Commands
import Foundation
import Words

/// The program: its commands, and how it ends.
@main
struct Main {
  static func main() async {
    let ending = await Wiring.$current.withValue(.live) { await Brine.perform() }
    if !ending.text.isEmpty {
      let line = Data("\(ending.text)\n".utf8)
      let stream = ending.isError ? FileHandle.standardError : .standardOutput
      try? stream.write(contentsOf: line)
    }
    exit(ending.status.rawValue)
  }
}

/// `brine`
struct Brine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brine",
    abstract: "Keeps athletes' documents and tells athletes what to drink.",
    version: "0.1.0",
    subcommands: [
      Serve.self, Demo.self, Inspect.self, Import.self, AthleteCommands.self,
      TimelineCommand.self, SweatCommands.self, Recommend.self, BenchCommands.self,
    ])
}
