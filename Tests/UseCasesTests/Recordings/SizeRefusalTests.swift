import BSON
import Testing
import UseCases
import Words

/// Only what is too large is refused as too large; any other error is Brine's own, and stays one.
struct SizeRefusalTests {
  @Test func whatPassesTheSizeOfADocumentIsTooLarge() throws {
    let error = try #require(Self.error { $0.append("a", .binary(BSONBinary(Self.tooMuch))) })
    #expect(RecordingRefusal(error)?.type == .fileTooLarge)
    #expect(SweatTestRefusal(error)?.type == .invalidDocument)
  }

  @Test func evidenceThatIsNestedTooDeeplyIsTooLarge() throws {
    let error = try #require(
      Self.error { builder in
        for _ in 0..<1_000 { builder.beginDocument("a") }
        for _ in 0..<1_000 { builder.endDocument() }
      })
    #expect(SweatTestRefusal(error)?.type == .invalidDocument)
    #expect(RecordingRefusal(error) == nil)
  }

  @Test func anyOtherErrorIsNoRefusal() throws {
    let error = try #require(Self.error { $0.append("a\0b", .int32(1)) })
    #expect(RecordingRefusal(error) == nil)
    #expect(SweatTestRefusal(error) == nil)
  }

  private static let tooMuch = [UInt8](repeating: 0, count: 17_000_000)

  private static func error(_ build: (inout BSONBuilder) -> Void) -> BSONError? {
    var builder = BSONBuilder()
    build(&builder)
    do throws(BSONError) {
      _ = try builder.finish()
      return nil
    } catch {
      return error
    }
  }
}
