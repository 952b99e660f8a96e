import BSON

/// The values that several paths lead to together, once for each element of the array on their way,
/// as MongoDB makes the keys of an index.
struct ArrayExpansion {
  /// A value for each path, in the paths' order.
  private(set) var found: [[BSONValue]] = []

  mutating func expand(_ document: BSONDocument, _ places: [PathPlace]) throws(SortFault) {
    var places = places
    var arrays: [(place: Int, met: PathPlace.MetArray)] = []
    for index in places.indices {
      if let met = try places[index].advance(into: document) { arrays.append((index, met)) }
    }
    guard let first = arrays.first?.met.element else {
      found.append(places.map(\.value))
      return
    }
    guard arrays.allSatisfy({ $0.met.element.isSame(as: first) }) else { throw .parallelArrays }
    try expand(
      first, atEndOf: arrays.map(\.place).filter { places[$0].rest.isEmpty },
      takesWhole: arrays.contains { $0.met.isNamed }, places)
  }

  /// - Parameters:
  ///   - ended: the places whose path ends with the array.
  ///   - takesWhole: whether those take the array and not its elements: it is itself an element that
  ///     a path names by its position.
  private mutating func expand(
    _ element: BSONElement, atEndOf ended: [Int], takesWhole: Bool, _ places: [PathPlace]
  ) throws(SortFault) {
    guard case .array(let array) = element.value else { return }
    var places = places
    guard !array.isEmpty else {
      for index in ended { places[index].value = .undefined }
      return try expand([:], places)
    }
    for index in places.indices { places[index].lookUpPosition(in: array) }
    for inner in array.elements {
      for index in ended { places[index].value = takesWhole ? element.value : inner.value }
      try expand(inner.value.documentValue ?? [:], places)
    }
  }
}

/// How far one path has been followed.
struct PathPlace {
  /// What is left of the path.
  private(set) var rest: ArraySlice<FieldPath.Part>
  /// What the path led to, once nothing is left of it.
  var value = BSONValue.null
  /// The element that the path names by its position in the array that it leads through.
  private var named: Named?

  /// An array that the path leads to or through.
  struct MetArray {
    let element: BSONElement
    /// Whether the path named it by its position in another array.
    let isNamed: Bool
  }

  private struct Named {
    let isArray: Bool
    let target: BSONElement?
    let rest: ArraySlice<FieldPath.Part>
  }

  init(_ path: FieldPath) {
    // The server takes `a.` for `a` here.
    rest = path.parts.last?.key.isEmpty == true ? path.parts.dropLast() : path.parts[...]
  }

  /// Goes on into a document; the array that it meets, else nil: the path is at its end.
  mutating func advance(into document: BSONDocument) throws(SortFault) -> MetArray? {
    guard let key = rest.first?.key else { return nil }
    let named = named.take()
    let isThere = document.contains(key: key)
    guard !isThere || named == nil else { throw .ambiguousPosition }
    let (target, rest) = isThere ? document.follow(rest) : (named?.target, named?.rest ?? [])
    self.rest = target?.type == .array ? rest : []
    guard let target, target.type == .array else {
      value = target?.value ?? .null
      return nil
    }
    return MetArray(element: target, isNamed: named?.isArray == true)
  }

  mutating func lookUpPosition(in array: BSONArray) {
    guard let key = rest.first?.key, let element = array.keyedByPosition.element(key) else {
      return
    }
    let (target, left) = array.keyedByPosition.follow(rest)
    named = Named(isArray: element.type == .array, target: target, rest: left)
  }
}

extension BSONDocument {
  /// What the path leads to, or the array on its way, with what is then left of the path.
  fileprivate func follow(
    _ path: ArraySlice<FieldPath.Part>
  ) -> (BSONElement?, ArraySlice<FieldPath.Part>) {
    guard let key = path.first?.key, let element = element(key) else { return (nil, []) }
    let rest = path.dropFirst()
    if rest.isEmpty || element.type == .array { return (element, rest) }
    return element.value.documentValue?.follow(rest) ?? (nil, [])
  }
}

extension BSONElement {
  /// Whether both are the same part of the same bytes.
  fileprivate func isSame(as other: BSONElement) -> Bool {
    bytes.startIndex == other.bytes.startIndex
  }
}
