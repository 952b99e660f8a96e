/// What all levels of one decoding read from.
final class DecodingSource {
  let storage: [UInt8]
  /// The storage's bytes while the decoding lasts, none after it: a read by a decoder that was kept
  /// longer is out of bounds and stops the program, it never meets memory that has gone. Taking the
  /// bytes from `storage` each time cost a third of decoding's time, all of it in counting
  /// references.
  @exclusivity(unchecked) private(set) var bytes: UnsafeRawBufferPointer
  /// The outermost value.
  private let root: StoredValue
  let userInfo: [CodingUserInfoKey: any Sendable]

  private init(
    _ storage: [UInt8], _ bytes: UnsafeRawBufferPointer, _ root: StoredValue,
    _ userInfo: [CodingUserInfoKey: any Sendable]
  ) {
    self.storage = storage
    unsafe self.bytes = bytes
    self.root = root
    self.userInfo = userInfo
  }

  /// Decodes the value `root` of a storage.
  static func decode<Value: Decodable>(
    _ type: Value.Type, _ storage: [UInt8], _ root: StoredValue,
    userInfo: [CodingUserInfoKey: any Sendable]
  ) throws -> Value {
    // The pointer is used within the closure only: what outlives it finds no bytes.
    try storage.withUnsafeBytes { bytes in
      let source = unsafe DecodingSource(storage, bytes, root, userInfo)
      defer { unsafe source.bytes = UnsafeRawBufferPointer(start: nil, count: 0) }
      return try DecodingLevel(source, root).decode(type, root)
    }
  }

  /// The keys from the outermost value down to the one that starts at `start`.
  ///
  /// They are read back from the bytes when somebody asks, so that no level has to keep its own.
  /// O(bytes before `start`).
  func path(to start: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var outer = root
    while outer.start != start, let (key, inner) = step(into: outer, toward: start) {
      path.append(key)
      outer = inner
    }
    return path
  }

  /// The value inside of `outer` that holds the offset, with its key.
  private func step(into outer: StoredValue, toward start: Int) -> (PlainKey, StoredValue)? {
    let storage = storage
    let bytes = storage.span.bytes
    var position = 0
    var offset = outer.start + 4
    while let element = bytes.element(at: offset, last: outer.end - 1) {
      if element.valueStart == start || element.end > start {
        let key: PlainKey =
          outer.hasType(.array)
          ? .position(position) : .name(bytes.repairedText(in: element.key))
        return (key, StoredValue(element, in: bytes))
      }
      position += 1
      offset = element.end
    }
    return nil
  }
}
