import Logging
import Testing

@testable import HTTP

/// Links to the same call with another parameter.
@Suite struct CallTargetTests {
  @Test func aLinkIsReadAsItWasMeant() throws {
    let query = ["filter": "name = \"Zoë & co\" AND mass>60kg", "sort": "-a,b", "cursor": "old"]
    let call = Call(
      query: query, target: "/v1/things%2F1", requestID: "1",
      logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
    let link = call.targetWithQuery(setting: "cursor", to: "a-_b")
    #expect(link.hasPrefix("/v1/things%2F1?cursor=a-_b&filter=name%20%3D%20%22Zo%C3%AB%20%26"))
    let target = try #require(RequestTarget(parsing: link))
    #expect(target.path == "/v1/things%2F1")
    let read = Dictionary(uniqueKeysWithValues: target.query.map { ($0.name, $0.value) })
    #expect(read == query.merging(["cursor": "a-_b"]) { $1 })
  }
}
