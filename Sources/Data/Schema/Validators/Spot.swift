import BSON

/// A place in documents, as conditions and as expressions reach it.
struct Spot {
  /// The stored keys with dots between them, through objects and lists.
  private(set) var path = ""
  /// Whether conditions and expressions reach it: not below a map or a list in a list.
  private(set) var isReachable = true
  /// Where expressions find the fields of the object here.
  private(set) var place = FieldPlace.root
  /// The condition of the document's kind.
  private(set) var kind: [(String, BSONValue)] = []
  private var isInList = false
  private var lists = 0
  /// Turns what is true of the object here into what is true of the document.
  private var around: @Sendable (BSONValue) -> BSONValue = { $0 }

  /// Only in documents of a kind; null for those that name none.
  func ofKind(_ word: BSONValue, _ tag: String) -> Spot {
    var spot = self
    spot.kind = [(tag, word)]
    let other: BSONValue =
      word == .null
      ? ["$gt": [.string("$" + tag), .null]] : ["$ne": [.string("$" + tag), word]]
    spot.around = { rule in ["$or": [other, rule]] }
    return spot
  }

  func rule(_ expression: BSONValue) -> BSONValue { around(expression) }

  /// A field of the object here.
  func field(_ key: String) -> Spot {
    var spot = self
    spot.path = path.isEmpty ? key : path + "." + key
    spot.isInList = false
    spot.place = place.inside(key)
    return spot
  }

  /// The object in this field.
  var object: Spot {
    var spot = self
    spot.isInList = false
    return spot
  }

  /// The items of the list here.
  ///
  ///     {$allElementsTrue: [{$map: {input: …, as: "item1", in: …}}]}
  var items: Spot {
    var spot = self
    if isInList {
      spot.path += "[]"
      spot.isReachable = false
    }
    spot.isInList = true
    spot.lists += 1
    let (name, list, around) = ("item\(spot.lists)", place.itself, around)
    spot.place = .variable(name)
    spot.around = { rule in
      let items: BSONValue = ["$cond": [["$isArray": [list]], list, []]]
      let each: BSONValue = ["$map": ["input": items, "as": .string(name), "in": rule]]
      return around(["$allElementsTrue": [each]])
    }
    return spot
  }

  /// The values of the map here.
  var entries: Spot {
    var spot = self
    spot.path += ".*"
    spot.isReachable = false
    return spot
  }
}

extension FieldPlace {
  /// The expression that gives the object itself.
  fileprivate var itself: BSONValue { .string(String(prefix.dropLast())) }
}

extension [BSONValue] {
  /// Of a few short texts, which always fit.
  var asArray: BSONArray { (try? BSONArray(self)) ?? BSONArray() }
}
