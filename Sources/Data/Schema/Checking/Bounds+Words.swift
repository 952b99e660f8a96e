import BSON
import Time

extension Bounds {
  var inWords: String {
    switch (lower?.inWords, upper?.inWords) {
    case (let lower?, let upper?): "from \(lower) to \(upper)"
    case (let lower?, nil): "from \(lower)"
    case (nil, let upper?): "up to \(upper)"
    case (nil, nil): ""
    }
  }
}

extension Constraints {
  /// The bounds as words; empty when there are none.
  package var boundsInWords: [String] { bounds.map { [$0.inWords] } ?? [] }
}

extension BSONValue {
  /// A bound as a person would write it; a time of day is a number of milliseconds.
  fileprivate var inWords: String {
    switch self {
    case .string(let text): text
    case .datetime(let milliseconds):
      Instant(milliseconds: milliseconds)?.rfc3339 ?? "\(milliseconds) ms"
    case .int32(let milliseconds):
      PlainTime(millisecondOfDay: Int(milliseconds))?.description ?? "\(milliseconds)"
    case .int64(let integer): "\(integer)"
    case .double(let double): "\(double)"
    default: "\(self)"
    }
  }
}
