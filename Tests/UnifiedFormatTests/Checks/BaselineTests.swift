import Testing

/// A baseline that is incomplete would excuse tests that must pass.
@Suite struct BaselineTests {
  private static let row =
    #"{"suite":"crud","file":"find.json","index":0,"libmongoc_1_23_1":"pass"}"#

  @Test(.enabled(if: SuiteFiles.isThere, "needs the shared folder: set BRINE_SHARED"))
  func holdsHundredsOfPassesOfFilesThatAreThere() throws {
    let baseline = try Baseline.shared.get()
    #expect(baseline.count("pass") > 400)
    let there = SuiteFiles.suites.flatMap(SuiteFiles.files)
    #expect(baseline.files.subtracting(there).sorted() == [])
  }

  @Test func givesAResultByFileAndIndex() throws {
    let baseline = try Baseline(Self.row + "\n")
    #expect(baseline.result(of: TestID(file: "crud/find.json", index: 0, name: "")) == "pass")
    #expect(baseline.result(of: TestID(file: "crud/find.json", index: 1, name: "")) == nil)
    #expect(baseline.count("pass") == 1 && baseline.files == ["crud/find.json"])
  }

  @Test(arguments: [
    "{", #"{"suite":"crud","file":"find.json","index":0,"libmongoc_2":"pass"}"#,
    #"{"suite":"crud","file":"find.json","index":"0","libmongoc_1_23_1":"pass"}"#,
  ]) func refusesALineThatIsNoResult(_ line: String) {
    #expect(throws: FormatError.self) { try Baseline("\(Self.row)\n\(line)") }
  }
}
