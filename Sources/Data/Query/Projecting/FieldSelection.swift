public import BSON

/// Which fields of documents are asked for, without the types of their declaration.
public struct FieldSelection: Hashable, Sendable {
  /// Whether the paths are those that are wanted, or those that are not.
  public enum Kind: Int32, Hashable, Sendable {
    /// Only these, and `_id` unless it is left out.
    case only = 1
    /// All but these.
    case without = 0
  }

  /// What the paths mean.
  public let kind: Kind
  /// Of paths of which one leads through another only the outer one is kept: the server refuses both
  /// together. In the order given.
  public let paths: [FieldPath]
  /// Whether a selection of only some fields has `_id`, too.
  public let hasID: Bool
  private let root: Branch

  /// A selection of these paths; repeated ones and those inside another one are left out. Where it is
  /// of only some fields, `hasID: false` leaves `_id` out.
  public init(_ kind: Kind, _ paths: [FieldPath], hasID: Bool = true) {
    self.kind = kind
    let outer = paths.filter { path in !paths.contains { path.isInside($0) } }
    var seen: Set<FieldPath> = []
    self.paths = outer.filter { seen.insert($0).inserted }
    self.hasID = kind == .without || hasID || outer.contains(FieldPath("_id"))
    root = Branch(outer.map { $0.parts[...] } + (kind == .only && self.hasID ? [Self.id] : []))
  }

  private static let id = FieldPath("_id").parts[...]

  /// As the server is sent it.
  ///
  ///     {name: 1, "home.zone": 1}      {tags: 0}
  public func rendered() throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder()
    for path in paths { builder.append(path.text, .int32(kind.rawValue)) }
    if !hasID { builder.append("_id", .int32(0)) }
    // Nothing asked for is nothing but the id; the server would take it for everything.
    if kind == .only, paths.isEmpty, hasID { builder.append("_id", .int32(1)) }
    return try builder.finish()
  }

  /// The document with only what is asked for, in its order, as the server would send it.
  ///
  /// - Throws: `BSONError` when a limit of BSON is passed.
  public func applied(to document: BSONDocument) throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder()
    root.append(document, kind, to: &builder)
    return try builder.finish()
  }
}

extension FieldPath {
  /// Whether the other path leads to something around this one.
  fileprivate func isInside(_ other: FieldPath) -> Bool {
    parts.count > other.parts.count && parts.starts(with: other.parts)
  }
}

/// The paths of a selection as a tree: what hangs below one key.
private struct Branch: Hashable, Sendable {
  /// Empty where a path ends.
  private let branches: [FieldPath.Part: Branch]

  init(_ paths: [ArraySlice<FieldPath.Part>]) {
    let starts = paths.compactMap { path in path.first.map { ($0, [path.dropFirst()]) } }
    branches = Dictionary(starts) { $0 + $1 }.mapValues { Branch($0) }
  }

  private var isEnd: Bool { branches.isEmpty }

  func append(
    _ document: BSONDocument, _ kind: FieldSelection.Kind, to builder: inout BSONBuilder
  ) {
    for element in document.elements {
      guard let branch = branches[FieldPath.Part(element.key)] else {
        if kind == .without { builder.append(element) }
        continue
      }
      if !branch.isEnd {
        branch.append(element, kind, to: &builder)
      } else if kind == .only {
        builder.append(element)
      }
    }
  }

  /// What lies on the way to the end of a path: a value that is no container is not on it.
  private func append(
    _ element: BSONElement, _ kind: FieldSelection.Kind, to builder: inout BSONBuilder
  ) {
    switch element.value {
    case .document(let inner):
      builder.beginDocument(element.key)
      append(inner, kind, to: &builder)
      builder.endDocument()
    case .array(let array):
      builder.beginArray(element.key)
      append(array, kind, to: &builder)
      builder.endArray()
    default:
      if kind == .without { builder.append(element) }
    }
  }

  private func append(
    _ array: BSONArray, _ kind: FieldSelection.Kind, to builder: inout BSONBuilder
  ) {
    for element in array.elements {
      switch element.value {
      case .document(let inner):
        builder.beginDocument()
        append(inner, kind, to: &builder)
        builder.endDocument()
      case .array(let nested):
        builder.beginArray()
        append(nested, kind, to: &builder)
        builder.endArray()
      case let value:
        if kind == .without { builder.append(value) }
      }
    }
  }
}
