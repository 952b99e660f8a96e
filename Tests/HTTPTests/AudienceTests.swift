import Testing

@testable import HTTP

@Suite struct AudienceTests {
  @Test(
    arguments: [
      [:], ["Host": "localhost"], ["Host": "localhost:8080"], ["Host": "127.0.0.1:8080"],
      ["Host": "[::1]"], ["Host": "[::1]:8080"],
      ["Host": "localhost", "Origin": "http://localhost:3000"],
    ] as [Headers])
  func admitsThisMachine(headers: Headers) {
    #expect(Audience.anyoneOnThisMachine.refusal(of: headers) == nil)
  }

  @Test(
    arguments: [
      ["Host": "evil.example"], ["Host": "evil.example:8080"], ["Host": "192.168.1.5:8080"],
      ["Host": ""], ["Host": "localhost.evil.example"],
      ["Host": "localhost", "Origin": "https://evil.example"],
      ["Host": "localhost", "Origin": "null"],
      ["Host": "localhost", "Origin": "http://localhost.evil.example"],
    ] as [Headers])
  func refusesOthers(headers: Headers) {
    #expect(Audience.anyoneOnThisMachine.refusal(of: headers)?.type == .foreignCaller)
  }
}
