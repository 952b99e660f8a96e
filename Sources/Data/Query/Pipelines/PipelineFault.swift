public import BSON

/// Why a pipeline cannot be built.
public enum PipelineFault: Error, Hashable, Sendable {
  /// Fields of a row's declaration that the stage does not set.
  case unset([String])
  /// Fields of a row that the stage sets more than once.
  case setTwice([String])
  /// Bounds of buckets that do not ascend, or fewer than two.
  case bounds
  /// BSON cannot hold what stands at a place: a field of the row by its name, or a stage such as
  /// `$match`.
  case unstorable(BSONError, at: String)
}

extension PipelineFault: CustomStringConvertible {
  /// One sentence with the names of the fields.
  public var description: String {
    switch self {
    case .unset(let names): "nothing sets the row's \(names.joined(separator: ", "))"
    case .setTwice(let names): "the row's \(names.joined(separator: ", ")) is set more than once"
    case .bounds: "the bounds of buckets must ascend, and be two at least"
    case .unstorable(let error, let place): "BSON cannot hold what \"\(place)\" is given: \(error)"
    }
  }
}

extension PipelineFault {
  /// What is made for a place, which the error then names.
  static func at<Value>(
    _ place: String, _ make: () throws(BSONError) -> Value
  ) throws(PipelineFault) -> Value {
    do {
      return try make()
    } catch {
      throw .unstorable(error, at: place)
    }
  }
}
