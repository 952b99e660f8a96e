/// What is done with a document.
enum BSONTask: String, CaseIterable, CustomStringConvertible {
  case validate
  case walk
  case codableDecode = "codable-decode"
  case floorDecode = "floor-decode"
  case codableEncode = "codable-encode"
  case floorEncode = "floor-encode"
  case directDecode = "direct-decode"
  case directEncode = "direct-encode"

  var description: String { rawValue }

  /// The words in the table.
  var words: String {
    switch self {
    case .floorDecode: "codable floor, decode"
    case .floorEncode: "codable floor, encode"
    default: rawValue.replacing("-", with: " ")
    }
  }

  /// The samples it is done to. No type plays a part in the first two.
  var samples: [BSONSample] {
    switch self {
    case .validate, .walk: [.flat, .deep, .full, .tweet]
    case .floorDecode, .floorEncode: [.flat, .deep, .tweet]
    default: BSONSample.allCases
    }
  }
}
