import BSON

/// What an operation gives.
enum OperationResult {
  case none
  /// A value, or one document.
  case value(BSONValue)
  /// What a cursor has.
  case documents([BSONDocument])
  case entity(Entity)

  static func document(_ document: BSONDocument?) -> OperationResult {
    .value(document.map(BSONValue.document) ?? .null)
  }

  static func number(_ number: Int) -> OperationResult { .value(.int64(Int64(number))) }

  static func texts(_ texts: [String]) throws -> OperationResult {
    .value(.array(try BSONArray(texts.map(BSONValue.string))))
  }
}
