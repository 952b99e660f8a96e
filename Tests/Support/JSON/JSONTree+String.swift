import Foundation

extension JSONTree {
  /// What a string says, its escapes resolved; nil when it is no string.
  package var string: String? {
    guard case .scalar(let written) = self, written.first == UInt8(ascii: "\"") else { return nil }
    return try? JSONDecoder().decode(String.self, from: Data(written))
  }
}
