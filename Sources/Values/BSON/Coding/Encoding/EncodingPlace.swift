/// A container that was begun: how deep, and the offset of its bytes, which no other open one has.
struct EncodingPlace {
  let depth: Int
  let start: Int

  /// The outermost container.
  static let root = EncodingPlace(depth: 0, start: 0)

  /// A container that could not be begun: no write finds it.
  static let nowhere = EncodingPlace(depth: 0, start: -1)
}

extension BSONBuilder {
  /// The innermost container.
  var place: EncodingPlace { EncodingPlace(depth: outer.count, start: innermost.start) }

  /// Ends the containers inside of `place`, so that it can go on; false when it is ended itself.
  @inline(__always)
  mutating func stand(at place: EncodingPlace) -> Bool {
    innermost.start == place.start || endInside(of: place)
  }

  /// The same, for a slot at this position of an array, nil in a document; false when the array has
  /// another position to fill.
  mutating func stand(at place: EncodingPlace, position: Int?) -> Bool {
    stand(at: place) && (innermost.position == position || fault != nil)
  }

  private mutating func endInside(of place: EncodingPlace) -> Bool {
    // After a fault nothing is written anywhere.
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

  /// The position in an array that is filled next.
  func nextPosition(in place: EncodingPlace) -> Int {
    let level = outer.dropFirst(place.depth).first ?? innermost
    return level.position ?? 0
  }

  /// The keys from the encoded value, which has none itself, down to the container; empty when the
  /// container has been ended.
  func path(to place: EncodingPlace) -> [any CodingKey] {
    guard isOpen(place) else { return [] }
    return zip(path, outer).prefix(place.depth).dropFirst().map { key, holder in
      holder.position == nil ? PlainKey.name(key) : PlainKey.position(Int(key) ?? 0)
    }
  }

  /// The same down to a slot in the container that nothing has been written to.
  func path(to slot: BSONSlot, in place: EncodingPlace) -> [any CodingKey] {
    switch slot {
    case .key(let key): return path(to: place) + [PlainKey.name(key)]
    case .position: return path(to: place) + [PlainKey.position(nextPosition(in: place))]
    }
  }
}
