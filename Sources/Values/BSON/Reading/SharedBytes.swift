/// A part of a buffer that several views share: a reference and two offsets, 16 bytes.
///
/// The offsets have 32 bits, as BSON lengths do. A view keeps its whole buffer in memory.
struct SharedBytes: Sendable {
  let storage: [UInt8]
  private let lower: UInt32
  private let upper: UInt32

  /// A part of a buffer, which must be smaller than 4 GiB.
  init(_ storage: [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= storage.count)
    self.storage = storage
    self.lower = UInt32(range.lowerBound)
    self.upper = UInt32(range.upperBound)
  }

  init(_ storage: [UInt8]) {
    self.init(storage, 0..<storage.count)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
  var count: Int { Int(upper - lower) }
  var slice: ArraySlice<UInt8> { storage[range] }
}

extension SharedBytes: Hashable {
  static func == (left: SharedBytes, right: SharedBytes) -> Bool {
    guard left.count == right.count else { return false }
    let part = right.storage.span.bytes.extracting(right.range)
    return left.storage.span.bytes.holds(part, at: Int(left.lower))
  }

  func hash(into hasher: inout Hasher) {
    // The pointer is used within the closure only.
    unsafe slice.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}
