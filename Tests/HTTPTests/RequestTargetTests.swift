import Testing

@testable import HTTP

@Suite struct RequestTargetTests {
  @Test func decodesPathAndQuery() throws {
    let target = try #require(RequestTarget(parsing: "/a%2Fb/%C3%BC+?x=1%2B2+3&flag&=&k=a=b"))
    #expect(target.path == "/a%2Fb/%C3%BC+")
    #expect(target.segments == ["a/b", "ü+"])
    #expect(target.query.map(\.name) == ["x", "flag", "", "k"])
    #expect(target.query.map(\.value) == ["1+2 3", "", "", "a=b"])
  }

  @Test func keepsEmptySegments() throws {
    #expect(try #require(RequestTarget(parsing: "//a/")).segments == ["", "a", ""])
  }

  @Test(arguments: ["", "a", "*", "http://x/", "/%", "/%1", "/%+1", "/%ff", "/?a=%zz"])
  func refusesWhatIsNotWellFormed(text: String) {
    #expect(RequestTarget(parsing: text) == nil)
  }
}
