import BSON

/// A part of a stage as the server is sent it, or why BSON cannot hold it. Parts are put together
/// without `try`; the stage that they end up in throws the first failure with its place.
typealias Operand = Result<BSONValue, BSONError>

extension Operand {
  /// `"$home.zone"`
  static func path(_ path: String) -> Operand { .success(.string("$" + path)) }

  /// `{$literal: value}`: never taken for a path or an operator.
  static func literal(_ value: () throws(BSONError) -> BSONValue) -> Operand {
    Operand { () throws(BSONError) in .document(["$literal": try value()]) }
  }

  /// `{name: [operand, …]}`
  static func `operator`(_ name: String, _ operands: Operand...) -> Operand {
    Operand { () throws(BSONError) in
      let values = try operands.map { operand throws(BSONError) in try operand.get() }
      return .document([name: .array(try BSONArray(values))])
    }
  }

  /// `{name: operand}`
  static func `operator`(_ name: String, of operand: Operand) -> Operand {
    Operand { () throws(BSONError) in .document(try BSONDocument([(name, try operand.get())])) }
  }
}
