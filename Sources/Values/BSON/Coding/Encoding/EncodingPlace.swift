/// A container that was begun, identified by its depth and the offset at which its bytes start.
struct EncodingPlace {
  let depth: Int
  let start: Int

  /// The outermost container.
  static let root = EncodingPlace(depth: 0, start: 0)

  /// Stands for a container that could not be begun; every write to it fails.
  static let nowhere = EncodingPlace(depth: 0, start: -1)
}

extension BSONBuilder {
  /// The innermost container.
  var place: EncodingPlace { EncodingPlace(depth: outer.count, start: innermost.start) }

  /// Makes `place` the innermost container by ending all containers inside it. False when `place`
  /// itself was ended before.
  @inline(__always)
  mutating func move(to place: EncodingPlace) -> Bool {
    innermost.start == place.start || endInside(of: place)
  }

  /// Makes `place` the innermost container, for a write at `position` if it is an array, nil if it
  /// is a document. False also when the array's next position is another one.
  mutating func move(to place: EncodingPlace, position: Int?) -> Bool {
    move(to: place) && (innermost.position == position || fault != nil)
  }

  private mutating func endInside(of place: EncodingPlace) -> Bool {
    // After a fault nothing is written any more.
    guard fault == nil else { return true }
    guard isOpen(place) else { return false }
    while outer.count > place.depth {
      if innermostIsArray { endArray() } else { endDocument() }
    }
    return true
  }

  func isOpen(_ place: EncodingPlace) -> Bool {
    place.start == innermost.start
      || outer.dropFirst(place.depth).first?.start == place.start
  }

  /// The position of an array's next value.
  func nextPosition(in place: EncodingPlace) -> Int {
    let level = outer.dropFirst(place.depth).first ?? innermost
    return level.position ?? 0
  }

  /// The keys from the encoded value down to the container; empty when the container has been
  /// ended.
  func path(to place: EncodingPlace) -> [any CodingKey] {
    guard isOpen(place) else { return [] }
    return zip(path, outer).prefix(place.depth).dropFirst().map { key, holder in
      holder.position == nil ? PlainKey.name(key) : PlainKey.position(Int(key) ?? 0)
    }
  }

  /// The keys from the encoded value down to a slot of the container that is still empty.
  func path(to slot: BSONSlot, in place: EncodingPlace) -> [any CodingKey] {
    switch slot {
    case .key(let key): return path(to: place) + [PlainKey.name(key)]
    case .position: return path(to: place) + [PlainKey.position(nextPosition(in: place))]
    }
  }
}
