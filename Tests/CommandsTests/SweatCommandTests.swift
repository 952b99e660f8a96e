import ArgumentParser
import Commands
import Testing

/// The options have the names of the document's fields.
@Suite struct SweatCommandTests {
  @Test(arguments: [["--mass-before", "--mass-after"], ["--before", "--after"]])
  func weightsAreGivenByTheFieldsNamesAndByFormerOnes(options: [String]) throws {
    let weights = zip(options, ["72.5 kg", "71 kg"]).flatMap { [$0, $1] }
    let command = try SweatCommands.parseAsRoot(["weigh", "evt_1"] + weights)
    #expect("\(type(of: command))" == "WeighSweat")
  }

  @Test func aWeightLeftOutIsNamedByItsField() {
    let error = #expect(throws: (any Error).self) {
      try SweatCommands.parseAsRoot(["weigh", "evt_1", "--mass-before", "72.5 kg"])
    }
    #expect(error.map { SweatCommands.message(for: $0).contains("--mass-after") } == true)
  }
}
