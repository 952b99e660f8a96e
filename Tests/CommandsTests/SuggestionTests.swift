import Testing
import Words

@testable import Commands

/// For a misspelt command, the error suggests the command that was probably meant.
struct SuggestionTests {
  @Test(arguments: [
    (["servee"], "serve"), (["athlete", "shwo", "ath_1"], "show"), (["imprt", "x.fit"], "import"),
    (["--json", "timelin", "ath_1"], "timeline"), (["sweat", "wiegh"], "weigh"),
  ])
  func aMisspeltCommandGetsItsNearMatch(arguments: [String], meant: String) async {
    let ending = await BrineCommand.perform(arguments)
    #expect(ending.status == .usage)
    #expect(ending.text.contains("Did you mean '\(meant)'?"), "\(ending.text)")
  }

  @Test(arguments: [(["help", "demox"], "demo"), (["help", "athlete", "shwo"], "show")])
  func helpForAMisspeltCommandNamesItToo(arguments: [String], meant: String) async {
    let ending = await BrineCommand.perform(arguments)
    #expect(ending.status == .ok)
    #expect(ending.text.hasSuffix("Did you mean '\(meant)'?"), "\(ending.text)")
  }

  @Test(arguments: [["help"], ["help", "demo"], ["help", "athlete", "show"]])
  func helpForACommandThatIsThereSuggestsNothing(arguments: [String]) async {
    let ending = await BrineCommand.perform(arguments)
    #expect(ending.status == .ok)
    #expect(!ending.text.contains("Did you mean"), "\(ending.text)")
  }

  @Test(arguments: [["xyzzy"], ["athlete", "show"], ["athlete", "show", "ath_1", "--unit", "us"]])
  func whatIsNearNothingOrIsNoCommandGetsNone(arguments: [String]) async {
    let ending = await BrineCommand.perform(arguments)
    #expect(ending.status == .usage)
    #expect(!ending.text.contains("Did you mean 's"), "\(ending.text)")
  }
}
