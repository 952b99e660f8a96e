import Foundation
import Testing
import Words

@testable import Commands

/// The demo needs its files, and says so before it starts anything.
struct DemoDatasetTests {
  @Test func outsideOfTheRepositoryItSaysWhatToDo() {
    let dataset = DemoDataset(seeds: "/nowhere/Seeds", workingFolder: "/nowhere")
    let failure = #expect(throws: CommandFailure.self) { try dataset.requireFiles() }
    #expect(failure?.exitStatus == .needsAction)
    #expect(failure?.message.contains("/nowhere/Seeds/demo/athlete.json") == true)
    #expect(failure?.hint?.contains("BRINE_SEEDS") == true)
  }

  @Test func inTheRepositoryItHasThemAll() throws {
    let seeds = URL(filePath: #filePath).appending(path: "../../../Seeds").standardized.path
    try DemoDataset(seeds: seeds, workingFolder: "/").requireFiles()
  }
}
