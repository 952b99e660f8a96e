import CLibbson

/// libbson's verdict on bytes, with all its checks enabled.
///
/// The flags that match ours are `BSON_VALIDATE_UTF8 | BSON_VALIDATE_UTF8_ALLOW_NULL`: keys may be
/// empty, and contain dots and dollars, and text may contain U+0000.
struct LibbsonVerdict {
  /// Whether the library is beyond the 1.23 whose departures are named here.
  static var isLaterThanKnown: Bool { bson_check_version(1, 24, 0) }

  private let verdict: brine_verdict

  init(_ bytes: [UInt8]) {
    verdict = bytes.withUnsafeBufferPointer { brine_judge($0.baseAddress, $0.count) }
  }

  var accepts: Bool { verdict.is_document && verdict.validates && verdict.walks }

  /// Whether libbson's validation accepts bytes that its iterator cannot read.
  var misleads: Bool { verdict.validates && !verdict.walks }

  var levels: Int { Int(verdict.levels) }

  /// Where a regular expression's options start that are not UTF-8; nil when none are met.
  var uncheckedOptions: Int? {
    verdict.unchecked_options == 0 ? nil : Int(verdict.unchecked_options)
  }

  /// Where a code with scope has no 0 at its end; nil when none is met.
  var unendedCode: Int? { verdict.unended_code == 0 ? nil : Int(verdict.unended_code) }
}

extension LibbsonVerdict: CustomStringConvertible {
  var description: String {
    let fault = verdict.fault.map { String(cString: $0) } ?? (accepts ? "accepted" : "validation")
    return "libbson: \(fault), \(levels) levels"
  }
}
