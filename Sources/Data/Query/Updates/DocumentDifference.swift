public import BSON

/// What makes one version of a document the next, as one update: only what changed, and new keys in
/// the order in which they stand in the new version.
///
/// The update is a pipeline, because a plain `$set` puts new keys in alphabetical order. Lists are
/// replaced whole; objects are changed key by key.
public struct DocumentDifference: Sendable {
  /// Changed in place, by path.
  private var changed: [(path: String, value: BSONValue)] = []
  /// New at the end of their object, in order.
  private var added: [(path: String, value: BSONValue)] = []
  private var removed: [String] = []
  /// Whether a key is one that no path can name.
  private var isUnspeakable = false

  /// Compares two versions. O(bytes of both).
  public init(from old: BSONDocument, to new: BSONDocument) {
    compare(old, new, under: "")
  }

  /// Whether both versions are the same.
  public var isEmpty: Bool {
    changed.isEmpty && added.isEmpty && removed.isEmpty && !isUnspeakable
  }

  /// The stages of the update; nil when only a replacement of the whole document does it, since it
  /// has keys that a path cannot name, or its keys change their order.
  ///
  ///     [{$unset: ["a"]}, {$set: {b: {$literal: 1}, c: {$literal: 2}}}]
  public var stages: [BSONDocument]? {
    guard !isUnspeakable else { return nil }
    var stages: [BSONDocument] = []
    if !removed.isEmpty {
      guard let paths = try? BSONArray(removed.map { .string($0) }) else { return nil }
      stages.append(["$unset": .array(paths)])
    }
    let values = (changed + added).map { ($0.path, Self.literal($0.value)) }
    guard !values.isEmpty else { return stages }
    guard let set = try? BSONDocument(values) else { return nil }
    return stages + [["$set": .document(set)]]
  }

  private static func literal(_ value: BSONValue) -> BSONValue { .document(["$literal": value]) }
}

extension DocumentDifference {
  private mutating func compare(_ old: BSONDocument, _ new: BSONDocument, under place: String) {
    guard old != new else { return }
    let (oldKeys, newKeys) = (Array(old.keys), Array(new.keys))
    let kept = oldKeys.filter { new.contains(key: $0) }
    guard (oldKeys + newKeys).allSatisfy(\.isSpeakable), Set(newKeys).count == newKeys.count,
      Set(oldKeys).count == oldKeys.count, Array(newKeys.prefix(kept.count)) == kept
    else {
      isUnspeakable = true
      return
    }
    removed += oldKeys.filter { !new.contains(key: $0) }.map { place + $0 }
    for (key, value) in new {
      switch (old[key], value) {
      case (nil, _): added.append((place + key, value))
      case (.document(let before)?, .document(let after)):
        compare(before, after, under: place + key + ".")
      case (let before?, _): if before != value { changed.append((place + key, value)) }
      }
    }
  }
}

extension String {
  /// Whether a path can name the key.
  fileprivate var isSpeakable: Bool {
    !isEmpty && first != "$" && !utf8.contains(UInt8(ascii: "."))
  }
}
