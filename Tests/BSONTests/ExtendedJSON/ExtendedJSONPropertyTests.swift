import BSON
import TestSupport
import Testing

@Suite struct ExtendedJSONPropertyTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func canonicalRoundTripsAndRelaxedSettles(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: 100 + seed)
    for await _ in (0..<GeneratedCount.times(500)).givingWay {
      let document = random.document(levels: 4)
      let canonical = document.extendedJSON(.canonical)
      let read = try BSONDocument(extendedJSON: canonical)
      #expect(read.extendedJSON(.canonical) == canonical)
      #expect(read.byteCount == document.byteCount)
      let relaxed = try BSONDocument(extendedJSON: document.extendedJSON(.relaxed))
      #expect(relaxed.extendedJSON(.relaxed) == document.extendedJSON(.relaxed))
    }
  }

  @Test func bytesReturnExactlyWhereTextKeepsThem() async throws {
    var random = SeededGenerator(seed: 120)
    for await _ in (0..<GeneratedCount.times(2_000)).givingWay {
      let value = random.value(levels: 3)
      guard value.isKeptByText else { continue }
      #expect(try BSONValue(extendedJSON: value.extendedJSON(.canonical)) == value)
    }
  }

  /// However the text is damaged, it is either refused with an error or can be printed and read
  /// again.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func mutatedTextIsRefusedOrReadable(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: 200 + seed)
    for await _ in (0..<100).givingWay {
      let original = Array(random.document(levels: 3).extendedJSON(.canonical).utf8)
      for _ in 0..<10 {
        let text = random.mutatedText(original)
        guard let read = try? BSONDocument(extendedJSON: text) else { continue }
        let printed = read.extendedJSON(.canonical)
        #expect(try BSONDocument(extendedJSON: printed).extendedJSON(.canonical) == printed)
      }
    }
  }
}

extension BSONValue {
  /// Whether canonical Extended JSON keeps every bit, which it does not for the payload of a NaN or
  /// an unusual decimal.
  fileprivate var isKeptByText: Bool {
    switch self {
    case .double(let number): number.bitPattern == Double.nan.bitPattern || !number.isNaN
    case .decimal128(let number): Decimal128(number.description) == number
    case .document(let document): document.allSatisfy(\.value.isKeptByText)
    case .array(let array): array.allSatisfy(\.isKeptByText)
    case .javascriptWithScope(let code): code.scope.allSatisfy(\.value.isKeptByText)
    default: true
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func mutatedText(_ original: [UInt8]) -> [UInt8] {
    var text = original
    let marks = Array(#"{}[]",:$\0-1.eE"#.utf8)
    for _ in 0...below(3) where !text.isEmpty {
      let place = below(text.count)
      switch below(4) {
      case 0: text[place] = marks[below(marks.count)]
      case 1: text.remove(at: place)
      case 2: text.insert(marks[below(marks.count)], at: place)
      default: text[place] ^= 1 << UInt8(below(8))
      }
    }
    return text
  }
}
