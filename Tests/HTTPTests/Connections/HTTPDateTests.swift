import Testing
import Time

@testable import HTTP

@Suite struct HTTPDateTests {
  @Test(arguments: [
    (784_111_777_000, "Sun, 06 Nov 1994 08:49:37 GMT"),
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (1_709_251_199_999, "Thu, 29 Feb 2024 23:59:59 GMT"),
  ])
  func writesTheFixedForm(milliseconds: Int64, text: String) throws {
    let instant = try #require(Instant(milliseconds: milliseconds))
    #expect(HTTPDate(instant).description == text)
  }
}
