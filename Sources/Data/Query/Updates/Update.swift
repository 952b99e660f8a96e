public import BSON
public import Schema

/// What changes in documents of a type.
///
/// ```swift
/// try Update<AthleteFields>(.set(\.mass, to: .pounds(150)), .increment(\.revision, by: 1)).rendered()
/// // {$set: {massKg: 68.0388555}, $inc: {revision: 1}}
/// ```
///
/// All changes happen together. New fields come behind those that are there, by name, as MongoDB puts
/// them.
public struct Update<F: Fields>: Hashable, Sendable {
  /// In the order given.
  public let changes: [Change<F>]

  /// An update of these changes, which `rendered` checks.
  public init(_ changes: Change<F>...) { self.init(changes) }

  /// An update of these changes, which `rendered` checks.
  public init(_ changes: [Change<F>]) { self.changes = changes }

  /// As the server is sent it.
  ///
  /// - Throws: `UpdateFault`, for updates that would do nothing or contradict themselves.
  public func rendered() throws(UpdateFault) -> BSONDocument {
    try checkPaths()
    var builder = BSONBuilder()
    for name in Operator.allCases {
      var arguments: [(String, BSONValue)] = []
      for change in changes {
        if let argument = try change.argument(of: name) {
          arguments.append((change.path.text, argument))
        }
      }
      guard !arguments.isEmpty else { continue }
      builder.beginDocument(name.rawValue)
      for (path, argument) in arguments { builder.append(path, argument) }
      builder.endDocument()
    }
    do {
      return try builder.finish()
    } catch {
      throw .unstorable(error)
    }
  }

  /// The server refuses two changes of one field too, but names only one of them.
  private func checkPaths() throws(UpdateFault) {
    guard !changes.isEmpty else { throw .empty }
    for (index, change) in changes.enumerated() {
      for other in changes[..<index] where change.path.meets(other.path) {
        throw .conflict(other.path.text, change.path.text)
      }
    }
  }
}

/// Why an update cannot be sent.
public enum UpdateFault: Error, Hashable, Sendable {
  /// It has no change: sent as it is, it would replace the document by nothing.
  case empty
  /// Two of its changes concern the same field, or one the object around the other's.
  case conflict(String, String)
  /// A value is none that BSON can hold, or all together are too large.
  case unstorable(BSONError)
}

extension UpdateFault: CustomStringConvertible {
  /// One sentence with the paths.
  public var description: String {
    switch self {
    case .empty: "an update without a change"
    case .conflict(let first, let second):
      "an update changes \"\(second)\", which it already changes as \"\(first)\""
    case .unstorable(let error): "an update that BSON cannot hold: \(error)"
    }
  }
}

private enum Operator: String, CaseIterable {
  case set = "$set"
  case unset = "$unset"
  case increment = "$inc"
  case raise = "$max"
  case lower = "$min"
  case push = "$push"
  case addToSet = "$addToSet"
  case pullAll = "$pullAll"
}

extension Change {
  /// What the operator is given for this change; nil when it is another operator's.
  fileprivate func argument(of name: Operator) throws(UpdateFault) -> BSONValue? {
    do throws(BSONError) {
      switch (action, name) {
      case (.set(let value), .set), (.increment(let value), .increment),
        (.raise(let value), .raise), (.lower(let value), .lower):
        return value
      case (.unset, .unset): return ""
      case (.push(let values), .push), (.addToSet(let values), .addToSet):
        return .document(["$each": .array(try BSONArray(values))])
      case (.pullAll(let values), .pullAll): return .array(try BSONArray(values))
      case (.unstorable(let error), _): throw error
      default: return nil
      }
    } catch {
      throw .unstorable(error)
    }
  }
}

extension FieldPath {
  /// Whether both lead to the same field, or one to an object around the other's.
  func meets(_ other: FieldPath) -> Bool {
    parts.starts(with: other.parts) || other.parts.starts(with: parts)
  }
}
