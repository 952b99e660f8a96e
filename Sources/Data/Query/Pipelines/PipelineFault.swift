public import BSON

/// Why a pipeline cannot be built.
public enum PipelineFault: Error, Hashable, Sendable {
  /// Fields of a row's declaration that the stage does not set.
  case unset([String])
  /// Fields of a row that the stage sets more than once.
  case setTwice([String])
  /// Bounds of buckets that do not ascend, or fewer than two.
  case bounds
  /// A value is none that BSON can hold.
  case unstorable(BSONError)
}

extension PipelineFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unset(let names): "nothing sets the row's \(names.joined(separator: ", "))"
    case .setTwice(let names): "the row's \(names.joined(separator: ", ")) is set more than once"
    case .bounds: "the bounds of buckets must ascend, and be two at least"
    case .unstorable(let error): "a value that BSON cannot hold: \(error)"
    }
  }
}
