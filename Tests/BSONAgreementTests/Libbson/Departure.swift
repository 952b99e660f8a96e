import BSON

/// One document with our verdict and libbson's.
struct Judgement {
  let bytes: [UInt8]
  /// Nil when we accept the document.
  let ours: BSONError?
  let theirs: LibbsonVerdict

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    theirs = LibbsonVerdict(bytes)
    do throws(BSONError) {
      _ = try BSONDocument(validating: bytes)
      ours = nil
    } catch {
      ours = error
    }
  }

  var agrees: Bool { (ours == nil) == theirs.accepts }
}

extension Judgement: CustomStringConvertible {
  var description: String {
    let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "\(ours.map { "\($0)" } ?? "BSON: accepted"); \(theirs): \(hex)"
  }
}

/// Every case in which we are stricter than libbson 1.23.1 on purpose.
enum Departure: CaseIterable {
  /// We allow 100 levels, as MongoDB does; libbson allows as many as its stack does.
  case levels
  /// We allow 16 MiB, as MongoDB does; libbson allows what fits in 31 bits.
  case size
  /// U+0000 written as C0 80 is not valid UTF-8 (RFC 3629, section 3), but libbson accepts it in
  /// values.
  case overlongNul
  /// The options of a regular expression are text by the specification, but libbson does not check
  /// them.
  case options
  /// The code in a code with scope must end in 0, as every string, but libbson does not check it.
  case unendedCode

  /// Whether this, and nothing else, is why we refuse what libbson accepts.
  func explains(_ judgement: Judgement) -> Bool {
    guard let ours = judgement.ours, judgement.theirs.accepts else { return false }
    let rest = judgement.bytes.dropFirst(ours.offset)
    return switch (self, ours.reason) {
    case (.levels, .tooDeep(limit: BSONLimits.stored.depth)):
      judgement.theirs.levels > BSONLimits.stored.depth
    case (.size, .tooLarge(let count, limit: BSONLimits.stored.byteCount)):
      count == judgement.bytes.count
    case (.overlongNul, .invalidUTF8): rest.starts(with: [0xC0, 0x80])
    case (.options, .invalidUTF8):
      judgement.theirs.uncheckedOptions.map { start in
        ours.offset >= start && !judgement.bytes[start..<ours.offset].contains(0)
      } ?? false
    case (.unendedCode, .missingTerminator): judgement.theirs.unendedCode == ours.offset
    default: false
    }
  }

  /// A minimal document that shows it.
  var example: [UInt8] {
    switch self {
    case .levels: [UInt8].nested(levels: 101)
    case .size: .binary(count: BSONLimits.stored.byteCount - 11)
    case .overlongNul: .document([2, 0x61, 0, 3, 0, 0, 0, 0xC0, 0x80, 0])
    case .options: .document([11, 0x61, 0, 0x62, 0, 0xFF, 0])
    case .unendedCode:
      .document([15, 0x61, 0, 14, 0, 0, 0, 1, 0, 0, 0, 0x78, 5, 0, 0, 0, 0])
    }
  }
}
