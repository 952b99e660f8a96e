import TestSupport
import Testing

@testable import BSON

/// What is found eight bytes at a time is what is found one by one.
@Suite struct PlainRunTests {
  @Test(arguments: UInt64(1)...20)
  func aRunEndsAtTheFirstByteThatMustBeEscaped(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = random.bytesWithMarks()
      let start = random.below(bytes.count + 1)
      let plain = bytes[start...].prefix { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
      let run = bytes.span.plainRun(from: start)
      #expect(run.end == start + plain.count, "\(bytes) from \(start)")
      #expect(run.isASCII == plain.allSatisfy { $0 < 0x80 }, "\(bytes) from \(start)")
      #expect(run.hasDot == plain.contains(0x2E), "\(bytes) from \(start)")
    }
  }

  @Test(arguments: UInt64(1)...5)
  func quotedTextHasNothingThatMustBeEscaped(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = random.bytesWithMarks()
      var quoted: [UInt8] = [0x78]
      quoted.append(quoting: bytes.span)
      #expect(quoted.prefix(2) == [0x78, 0x22] && quoted.last == 0x22)
      #expect(unescaped(quoted[2..<(quoted.count - 1)]) == bytes)
    }
  }

  private func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var (bytes, rest) = ([UInt8](), text)
    while let byte = rest.popFirst() {
      guard byte == 0x5C, let mark = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch mark {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "u"):
        let hex = String(decoding: rest.prefix(4), as: UTF8.self)
        bytes.append(UInt8(hex, radix: 16) ?? 0xFF)
        rest = rest.dropFirst(4)
      default: bytes.append(mark)
      }
    }
    return bytes
  }
}

extension SeededGenerator {
  /// Any bytes, with marks among them and beside them.
  fileprivate mutating func bytesWithMarks() -> [UInt8] {
    let marks: [UInt8] = [0x00, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x2E, 0x5B, 0x5C, 0x5D, 0x7F, 0x80]
    return (0..<below(40)).map { _ in
      chance(1, in: 6) ? marks[below(marks.count)] : UInt8(0x30 + below(0x20))
    }
  }
}
