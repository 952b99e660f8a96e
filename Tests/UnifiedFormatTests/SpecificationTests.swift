import MongoTesting
import Testing

/// The drivers' own specification tests from the shared folder, each against a private mongod.
@Suite(
  .enabled(if: SuiteFiles.isThere, "needs the shared folder: set BRINE_SHARED"),
  .enabled(
    if: TestDeployment.mongod != nil, "needs mongod: put it into PATH or name it in BRINE_MONGOD"),
  ReportTrait())
struct SpecificationTests {
  @Test(arguments: TestID.all(in: SuiteFiles.suites)) func passes(_ id: TestID) async throws {
    let file = try SuiteFiles.read(id.file)
    let test = file.tests[try #require(id.index)]
    let known = NotPassing.entry(id, test)
    let baseline = try Baseline.shared.get().result(of: id)
    switch try await verdict(on: test, of: file) {
    case .passed:
      Report.note(.passed, of: id)
      #expect(known == nil, "it passes: take it off the list")
    case .notRun(let reason):
      Report.note(.notRun(reason), of: id)
      #expect(baseline != "pass", "not run: \(reason)")
      try Test.cancel("not run: \(reason)")
    case .failed(let reason):
      Report.note(.failed(reason), of: id, known: known?.reason)
      #expect(known?.explains(reason) == true, "\(reason)")
      #expect(baseline != "pass", "\(reason)")
    }
  }

  @Test(arguments: TestID.all(in: [SuiteFiles.failing])) func fails(_ id: TestID) async throws {
    guard let index = id.index else {
      let error = #expect(throws: FormatError.self) { try SuiteFiles.read(id.file) }
      #expect(error?.reason.isEmpty == false)
      return
    }
    let file = try SuiteFiles.read(id.file)
    let verdict = try await verdict(on: file.tests[index], of: file)
    guard case .failed(let reason) = verdict else {
      Issue.record("it did not fail: \(verdict)")
      return
    }
    #expect(!reason.isEmpty)
  }

  private func verdict(on test: TestCase, of file: TestFile) async throws -> Verdict {
    try await TestServers.shared.withOne { server in
      try await TestRun.verdict(on: test, of: file, on: server)
    }
  }
}

/// Files that are malformed: no server is needed to refuse them.
@Suite(.enabled(if: SuiteFiles.isThere, "needs the shared folder: set BRINE_SHARED"))
struct RefusedFileTests {
  @Test(arguments: SuiteFiles.files(of: SuiteFiles.invalid)) func refuses(_ file: String) {
    let error = #expect(throws: FormatError.self) { try SuiteFiles.read(file) }
    #expect(error?.reason.isEmpty == false)
  }
}
