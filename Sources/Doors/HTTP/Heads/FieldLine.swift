/// One header line (RFC 9112, 5), checked to the letter: what two readers could read differently
/// lets a caller hide one request in another.
struct FieldLine: Hashable, Sendable {
  /// In lower case.
  let name: String
  /// Without the white space around it.
  let value: String

  /// - Parameter line: without its CRLF.
  init(parsing line: some BidirectionalCollection<UInt8>) throws(RequestFault) {
    guard line.first?.isWhiteSpace != true else {
      throw .malformed("A header line begins with white space; long ones are not folded any more.")
    }
    guard let colon = line.firstIndex(of: .colon), line[..<colon].isToken else {
      throw .malformed("A header line is a name, a colon right after it, and a value.")
    }
    let value = line[line.index(after: colon)...]
    guard value.allSatisfy(\.isFieldByte) else {
      throw .malformed("A header's value holds a control character.")
    }
    name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    self.value = String(decoding: value.withoutOuterWhiteSpace, as: UTF8.self)
  }
}
