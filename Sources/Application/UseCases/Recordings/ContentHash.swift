import Crypto

/// Ids and names that follow from content alone, so that the same thing gets the same one twice.
enum ContentHash {
  /// SHA-256 in lower-case hexadecimal, 64 characters.
  static func sha256(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  /// 24 characters that stand for the parts; parts that differ in any way give others.
  static func id(of parts: [String]) -> String {
    var hash = SHA256()
    for part in parts {
      // The length before each part keeps ["ab", "c"] and ["a", "bc"] apart.
      hash.update(data: Array("\(part.utf8.count):\(part)".utf8))
    }
    return String(hexadecimal(hash.finalize()).prefix(24))
  }

  private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
