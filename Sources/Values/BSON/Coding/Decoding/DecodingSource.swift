/// The bytes that all levels of one decoding read from.
final class DecodingSource {
  let storage: [UInt8]
  /// The bytes of the storage during the decoding; afterwards a copy of them, for a decoder that
  /// somebody kept. Reading them from `storage` each time cost a third of decoding's time, all of
  /// it in reference counting.
  @exclusivity(unchecked) private(set) var bytes: UnsafeRawBufferPointer
  @exclusivity(unchecked) private var ownsBytes = false
  /// The outermost value.
  private let root: StoredValue
  let userInfo: [CodingUserInfoKey: any Sendable]
  /// The elements of the last path that was asked for; each lies inside the one before.
  @exclusivity(unchecked) private var trail: [PathStep] = []

  private init(
    _ storage: [UInt8], _ bytes: UnsafeRawBufferPointer, _ root: StoredValue,
    _ userInfo: [CodingUserInfoKey: any Sendable]
  ) {
    self.storage = storage
    unsafe self.bytes = bytes
    self.root = root
    self.userInfo = userInfo
  }

  deinit {
    // Only this source refers to the copy.
    if ownsBytes { unsafe bytes.deallocate() }
  }

  /// Decodes the value `root` of a storage.
  static func decode<Value: Decodable>(
    _ type: Value.Type, _ storage: [UInt8], _ root: StoredValue,
    userInfo: [CodingUserInfoKey: any Sendable]
  ) throws -> Value {
    // The pointer is used within the closure only: a decoder that outlives it reads a copy.
    try storage.withUnsafeBytes { bytes in
      var source = unsafe DecodingSource(storage, bytes, root, userInfo)
      defer { if !isKnownUniquelyReferenced(&source) { source.copyBytes() } }
      return try DecodingLevel(source, root).decode(type, root)
    }
  }

  /// Switches to a copy of the bytes, which lives as long as somebody keeps a decoder.
  private func copyBytes() {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: storage.count, alignment: 1)
    unsafe copy.copyBytes(from: storage)
    unsafe bytes = UnsafeRawBufferPointer(copy)
    ownsBytes = true
  }
}

extension DecodingSource {
  /// The keys from the outermost value down to the one that starts at `start`.
  ///
  /// They are read back from the bytes on request, so that no level has to store its path. Costs
  /// O(bytes since the last request) when `start` lies after the last one, so that a type that
  /// tries one form after another takes O(bytes) for all its faults; else O(bytes before `start`).
  func path(to start: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var outer = root
    while outer.start != start, let step = step(into: outer, toward: start, depth: path.count) {
      path.append(step.key)
      outer = step.value
    }
    return path
  }

  /// The element inside `outer` that contains the offset `start`.
  private func step(into outer: StoredValue, toward start: Int, depth: Int) -> PathStep? {
    let storage = storage
    let bytes = storage.span.bytes
    var (position, offset) = (0, outer.start + 4)
    if depth < trail.count, trail[depth].start < start {
      if trail[depth].value.end > start || trail[depth].value.start == start { return trail[depth] }
      (position, offset) = (trail[depth].position, trail[depth].start)
    }
    while let element = bytes.element(at: offset, last: outer.end - 1) {
      if element.valueStart == start || element.end > start {
        trail.removeSubrange(min(depth, trail.count)...)
        trail.append(
          PathStep(
            start: offset, position: position,
            key: outer.hasType(.array)
              ? .position(position) : .name(bytes.repairedText(in: element.key)),
            value: StoredValue(element, in: bytes)))
        return trail.last
      }
      position += 1
      offset = element.end
    }
    return nil
  }
}

/// An element on the way to a value.
private struct PathStep {
  /// Offset at which the element starts.
  let start: Int
  let position: Int
  let key: PlainKey
  let value: StoredValue
}
