import ArgumentParser
import Testing

@testable import Commands

/// Help is wrapped for the terminal that shows it, not for the source that holds it.
struct HelpTextTests {
  static let commands = all(under: BrineCommand.self)

  @Test(arguments: commands.map { $0._commandName })
  func aParagraphHasNoLineBreaksOfItsOwn(_ name: String) throws {
    let command = try #require(Self.commands.first { $0._commandName == name })
    for paragraph in command.configuration.discussion.split(separator: "\n\n") {
      #expect(!paragraph.contains("\n"), "\(paragraph)")
    }
  }

  @Test(
    arguments: [
      (["timeline", "ath_1", "--kind", "sweatTest"], nil),
      (["timeline", "ath_1", "--kind", "party"], "sweatTest"),
      (["athlete", "add", "-", "--numbers", "comma"], nil),
      (["athlete", "add", "-", "--numbers", "dots"], "it-IT"),
    ] as [([String], String?)])
  func anOptionOfAClosedSetNamesItsWords(_ arguments: [String], _ says: String?) throws {
    do {
      _ = try BrineCommand.parseAsRoot(arguments)
      #expect(says == nil)
    } catch {
      let message = BrineCommand.fullMessage(for: error)
      #expect(says.map { message.contains($0) } == true, "\(message)")
    }
  }

  private static func all(under command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap(all)
  }
}
