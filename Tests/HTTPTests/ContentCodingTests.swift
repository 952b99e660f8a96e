import Testing

@testable import HTTP

@Suite struct ContentCodingTests {
  /// Every byte twice.
  private static let twice = ContentCoding("twice") { bytes, limit in
    guard bytes.count.isMultiple(of: 2) else { throw ContentCoding.NotInCoding() }
    guard bytes.count / 2 <= limit else { return nil }
    return stride(from: 0, to: bytes.count, by: 2).map { bytes[$0] }
  }

  /// A decompression bomb: the result never fits.
  private static let bomb = ContentCoding("bomb") { _, _ in nil }

  /// Fails by itself, whatever it is given.
  private static let broken = ContentCoding("broken") { _, _ in throw OutOfMemory() }

  private struct OutOfMemory: Error {}

  private func send(_ coding: String, _ body: String) async throws -> Answer {
    try await TestPipeline(codings: [Self.twice, Self.bomb, Self.broken]).send(
      "POST", "/v1/athletes", ["Content-Type": "application/json", "Content-Encoding": coding],
      body: body)
  }

  @Test(arguments: ["twice", "TWICE", "x-twice", "identity, twice", " twice ,"])
  func aCodedBodyIsDecoded(coding: String) async throws {
    let answer = try await send(coding, "{{}}")
    #expect(answer.status == 201)
    #expect(answer.text == "{}")
  }

  @Test func codingsAreUndoneFromTheLast() async throws {
    #expect(try await send("twice, twice", "{{{{}}}}").text == "{}")
  }

  @Test(arguments: ["br", "twice, br", "*", "gzip;q=1", "twice, twice, twice"])
  func aCodingThatIsNotReadIsRefusedWithThoseThatAre(coding: String) async throws {
    let answer = try await send(coding, "{{}}")
    #expect(answer.status == 415)
    #expect(answer.slug == "unsupported-content-coding")
    #expect(answer.headers["Accept-Encoding"] == "twice, bomb, broken, identity")
    #expect(answer.object["accepted"] as? [String] == ["twice", "bomb", "broken", "identity"])
  }

  @Test func aBodyThatIsNotInItsCodingIsMalformed() async throws {
    let answer = try await send("twice", "{}}")
    #expect(answer.status == 400)
    #expect(answer.slug == "malformed-request")
  }

  @Test func aDecoderThatFailsIsNoFaultOfTheBody() async throws {
    let answer = try await send("broken", "{}")
    #expect(answer.slug == "internal-error")
  }

  @Test func theLimitIsOnTheDecodedBody() async throws {
    let answer = try await send("bomb", "{}")
    #expect(answer.status == 413)
    #expect(answer.object["limitBytes"] as? Int == 16)
  }
}
