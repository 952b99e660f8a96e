import ArgumentParser
import Commands
import Foundation
import Words

/// The program: its commands, and how it ends.
@main
struct Main {
  static func main() async {
    let ending = await Wiring.$current.withValue(.live) { await BrineCommand.perform() }
    if !ending.text.isEmpty {
      let line = Data("\(ending.text)\n".utf8)
      let stream = ending.isError ? FileHandle.standardError : .standardOutput
      try? stream.write(contentsOf: line)
    }
    exit(ending.status.rawValue)
  }
}
