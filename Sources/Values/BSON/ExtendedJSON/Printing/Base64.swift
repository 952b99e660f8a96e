/// Base64 as RFC 4648, section 4, writes it: with padding, on one line.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let group = bytes[start..<min(start + 3, bytes.endIndex)]
      append(group, to: &text)
      start = group.endIndex
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes one group of one to three bytes as four characters.
  private static func append(_ group: ArraySlice<UInt8>, to text: inout [UInt8]) {
    let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
    for position in 0..<4 {
      let index = Int(bits >> UInt32(18 - 6 * position) & 0x3F)
      text.append(position <= group.count ? alphabet[index] : UInt8(ascii: "="))
    }
  }
}
