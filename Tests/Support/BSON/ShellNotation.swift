package import BSON
import Time

/// BSON as MongoDB's shell writes it, for examples that people read: `{massKg: {$gt: 70}}`.
extension BSONValue {
  package var shellText: String {
    switch self {
    case .document(let document):
      "{" + document.map { "\($0.shellKey): \($1.shellText)" }.joined(separator: ", ") + "}"
    case .array(let array): "[" + array.map(\.shellText).joined(separator: ", ") + "]"
    case .string(let text): text.quoted
    case .double(let number): Int64(exactly: number).map { "\($0)" } ?? "\(number)"
    case .int32(let number): "\(number)"
    case .int64(let number): "\(number)"
    case .bool(let flag): "\(flag)"
    case .null: "null"
    case .datetime(let milliseconds):
      "ISODate(\((Instant(milliseconds: milliseconds)?.rfc3339 ?? "\(milliseconds)").quoted))"
    default: "\(self)"
    }
  }
}

extension String {
  /// A key needs quotes unless it is a name.
  fileprivate var shellKey: String {
    wholeMatch(of: /[A-Za-z_$][A-Za-z0-9_$]*/) == nil ? quoted : self
  }

  fileprivate var quoted: String {
    "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
