/// What is done with a document.
enum BSONTask: String, CaseIterable, CustomStringConvertible {
  case validate
  case walk
  case codableDecode = "codable-decode"
  case codableEncode = "codable-encode"
  case directDecode = "direct-decode"
  case directEncode = "direct-encode"

  var description: String { rawValue }

  /// The words in the table.
  var words: String { rawValue.replacing("-", with: " ") }
}
