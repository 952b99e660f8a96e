import MongoTesting
package import Testing

/// Gives all tests of a suite one Brine in process, as `BrineInProcess.ofSuite`.
///
/// Each test uses only athletes of its own, as the clients of a server do.
package struct BrineOfSuite: SuiteTrait, TestScoping {
  @concurrent
  package func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await withBrine { brine in
      try await BrineInProcess.$shared.withValue(brine) { try await function() }
    }
  }
}

extension Trait where Self == BrineOfSuite {
  package static var brineInProcess: Self { Self() }
}

extension Trait where Self == ConditionTrait {
  /// Of every suite that talks to a real database server.
  package static var needsMongod: Self {
    .enabled(
      if: TestDeployment.isAvailable, "needs mongod: put it into PATH or name it in BRINE_MONGOD")
  }
}

extension BrineInProcess {
  @TaskLocal fileprivate static var shared: BrineInProcess?

  /// The suite lacks the trait `.brineInProcess`.
  package struct Missing: Error {}

  /// The instance of the current suite.
  package static var ofSuite: BrineInProcess {
    get throws {
      guard let shared else { throw Missing() }
      return shared
    }
  }
}
