import BrineTesting
import Edge
import HTTP
import Logging
import Schema
import Testing
import Time

@testable import API

/// Who reads an answer is of the audience that `Access` says.
@Suite(.needsMongod, .brineInProcess) struct ViewerAudienceTests {
  @Test func theViewerOfACallHasTheAudienceOfItsCaller() async throws {
    let context = APIContext(try BrineInProcess.ofSuite.brine) { _ in nil }
    let call = Call(target: "/v1/athletes", requestID: "1", logger: Logger(label: "tests"))
    let viewer = try await context.viewer(of: call)
    #expect(viewer.audience == .athleteAndCoaches)
  }
}
