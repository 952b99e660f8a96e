import BSON
import Schema

/// Where a reading stands: in which objects and lists, and which keys each object has had.
///
/// Keys are kept as the ranges of the bytes that are read, so each call is given those; the words of a
/// pointer are only made for a fault.
struct ReadingPlace {
  /// A key as it was written.
  struct Key {
    let range: Range<Int>
    /// The index of the declared field that it names; `undeclared` when it names none.
    let field: Int

    static let undeclared = -1
  }

  private struct Level {
    /// Where the keys of this object begin among all.
    let firstKey: Int
    /// The position in a list; `isObject` in an object.
    var position: Int
    /// A bit for each field and each undeclared key that the object has had, several for one bit: most
    /// keys are seen to be new by them alone.
    var fields: UInt64 = 0
    var keys: UInt64 = 0

    static let isObject = Int.min
  }

  private var levels: [Level] = []
  /// Those of all open objects.
  private var keys: [Key] = []
  /// Of the open objects with many keys.
  private var indices: [KeyIndex] = []
  /// How many keys are looked at one by one.
  private static let few = 32

  /// A place in a text, with room for the keys and levels of a usual document.
  static func beginning() -> ReadingPlace {
    var place = ReadingPlace()
    place.levels.reserveCapacity(8)
    place.keys.reserveCapacity(64)
    return place
  }

  /// Objects and lists around where the reading stands.
  var depth: Int { levels.count }

  mutating func beginObject() {
    levels.append(Level(firstKey: keys.count, position: Level.isObject))
  }

  mutating func beginList() { levels.append(Level(firstKey: keys.count, position: -1)) }

  /// Ends the innermost object or list.
  mutating func end() {
    guard let level = levels.popLast() else { return }
    keys.removeLast(keys.count - level.firstKey)
    if let index = indices.last, index.level > levels.count { indices.removeLast() }
  }

  /// Goes on to the next value of the list.
  mutating func advance() {
    levels[levels.count - 1].position += 1
  }

  /// Goes on to a member of the object.
  ///
  /// - Returns: the same key, where the object has had it.
  mutating func enter(_ key: Key, in bytes: Span<UInt8>) -> Key? {
    let level = levels.count - 1
    let first = levels[level].firstKey
    defer { keys.append(key) }
    if key.field != Key.undeclared {
      let isNew = levels[level].fields.insert(key.field)
      return isNew ? nil : keys[first...].first { $0.field == key.field }
    }
    let isNew = levels[level].keys.insert(Self.hash(bytes.extracting(key.range)))
    if keys.count - first >= Self.few { return indexed(key, since: first, in: bytes) }
    return isNew ? nil : same(key, since: first, in: bytes)
  }

  private static func hash(_ key: Span<UInt8>) -> Int {
    guard !key.isEmpty else { return 0 }
    return key.count &* 7 &+ Int(key[0]) &* 5 &+ Int(key[key.count - 1])
  }

  private func same(_ key: Key, since first: Int, in bytes: Span<UInt8>) -> Key? {
    let text = bytes.extracting(key.range)
    for place in first..<keys.count
    where keys[place].range.count == text.count && keys[place].field == Key.undeclared {
      if bytes.extracting(keys[place].range).isSame(as: text) { return keys[place] }
    }
    return nil
  }

  private mutating func indexed(_ key: Key, since first: Int, in bytes: Span<UInt8>) -> Key? {
    if indices.last?.level != depth {
      var index = KeyIndex(level: depth)
      for place in first..<keys.count where keys[place].field == Key.undeclared {
        index.places[Array(bytes.extracting(keys[place].range))] = place
      }
      indices.append(index)
    }
    let text = Array(bytes.extracting(key.range))
    let former = indices[indices.count - 1].places.updateValue(keys.count, forKey: text)
    return former.map { keys[$0] }
  }

  /// Whether the innermost object has had the field.
  func has(field: Int) -> Bool {
    guard let level = levels.last, level.fields.holds(field) else { return false }
    return keys[level.firstKey...].contains { $0.field == field }
  }
}

/// The places of an object's undeclared keys, once there are so many that looking at each would take
/// long.
private struct KeyIndex {
  let level: Int
  var places: [[UInt8]: Int] = [:]
}

extension ReadingPlace {
  /// The words of a JSON Pointer to the value that is read.
  func path(in bytes: [UInt8]) -> [String] {
    levels.indices.compactMap { level in
      if levels[level].position != Level.isObject { return String(levels[level].position) }
      let end = level + 1 < levels.count ? levels[level + 1].firstKey : keys.count
      guard end > levels[level].firstKey else { return nil }
      return String(decoding: bytes[keys[end - 1].range], as: UTF8.self)
    }
  }

  /// The same to the object that is read, between its members.
  func objectPath(in bytes: [UInt8]) -> [String] {
    var outer = self
    outer.end()
    return outer.path(in: bytes)
  }
}

extension UInt64 {
  /// Whether the bit was not set; it is then.
  fileprivate mutating func insert(_ number: Int) -> Bool {
    let isNew = !holds(number)
    self |= 1 << UInt64(number & 63)
    return isNew
  }

  fileprivate func holds(_ number: Int) -> Bool { self & 1 << UInt64(number & 63) != 0 }
}

extension [UInt8] {
  fileprivate init(_ bytes: Span<UInt8>) {
    self = []
    append(bytes)
  }
}
