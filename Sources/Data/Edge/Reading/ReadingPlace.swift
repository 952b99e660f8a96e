import Schema

/// Where a reading stands: in which objects and lists, and which keys each object has had.
///
/// It is kept as the bytes that were read; the words of a pointer are only made for a fault.
struct ReadingPlace {
  /// A key as it was written, with the index of the declared field that it names.
  struct Key {
    let bytes: ArraySlice<UInt8>
    let field: Int?
  }

  private struct Level {
    /// Where the keys of this object begin among all.
    let firstKey: Int
    /// The position in a list; nil in an object.
    var position: Int?
    /// The places of the undeclared keys, once there are so many that looking at each would take long.
    var index: [ArraySlice<UInt8>: Int] = [:]
  }

  private var levels: [Level] = []
  /// Those of all open objects.
  private var keys: [Key] = []
  /// How many keys are looked at one by one.
  private static let few = 32

  /// Objects and lists around where the reading stands.
  var depth: Int { levels.count }

  mutating func beginObject() { levels.append(Level(firstKey: keys.count)) }

  mutating func beginList() { levels.append(Level(firstKey: keys.count, position: -1)) }

  /// Ends the innermost object or list.
  mutating func end() {
    guard let level = levels.popLast() else { return }
    keys.removeLast(keys.count - level.firstKey)
  }

  /// Goes on to the next value of the list.
  mutating func advance() {
    levels[levels.count - 1].position? += 1
  }

  /// Goes on to a member of the object.
  ///
  /// - Returns: the same key, where the object has had it.
  mutating func enter(_ key: Key) -> Key? {
    let level = levels.count - 1
    let first = levels[level].firstKey
    defer { keys.append(key) }
    guard keys.count - first >= Self.few, key.field == nil else {
      return (first..<keys.count).last { isSame(key, at: $0) }.map { keys[$0] }
    }
    if levels[level].index.isEmpty { index(from: first) }
    return levels[level].index.updateValue(keys.count, forKey: key.bytes).map { keys[$0] }
  }

  /// A field's names are one key: its present one, and those that it had before.
  private func isSame(_ key: Key, at place: Int) -> Bool {
    guard keys[place].field == key.field else { return false }
    if key.field != nil { return true }
    return keys[place].bytes.count == key.bytes.count && keys[place].bytes == key.bytes
  }

  private mutating func index(from first: Int) {
    for place in first..<keys.count where keys[place].field == nil {
      levels[levels.count - 1].index[keys[place].bytes] = place
    }
  }

  /// Whether the innermost object has had the field.
  func has(field: Int) -> Bool {
    guard let first = levels.last?.firstKey else { return false }
    return (first..<keys.count).contains { keys[$0].field == field }
  }
}

extension ReadingPlace {
  /// The words of a JSON Pointer to the value that is read.
  var path: [String] {
    levels.indices.compactMap { level in
      if let position = levels[level].position { return String(position) }
      let end = level + 1 < levels.count ? levels[level + 1].firstKey : keys.count
      guard end > levels[level].firstKey else { return nil }
      return String(decoding: keys[end - 1].bytes, as: UTF8.self)
    }
  }

  /// The same to the object that is read, between its members.
  var objectPath: [String] {
    var outer = self
    outer.end()
    return outer.path
  }
}
