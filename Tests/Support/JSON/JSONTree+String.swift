import Foundation

extension JSONTree {
  /// The text of a string, with escapes resolved; nil if it is not a string.
  package var string: String? {
    guard case .scalar(let written) = self, written.first == UInt8(ascii: "\"") else { return nil }
    return try? JSONDecoder().decode(String.self, from: Data(written))
  }
}
