public import BSON

/// How an update changes a document.
///
/// A literal document is one of operators: `["$set": ["sport": "rowing"]]`. One without operators,
/// and a pipeline without stages, are refused with kind `invalidArgument`.
public enum Modification: Hashable, Sendable {
  /// Update operators, such as `$set`.
  case operators(BSONDocument)
  /// The stages `$set`, `$unset` and `$replaceWith`, which may compute from the document's fields.
  case pipeline([BSONDocument])

  /// What stands under `u` or `update`: a document of operators or an array of stages.
  /// - Throws: `MongoError` of kind `invalidArgument` for what the server or the driver library
  ///   would take for a whole document, and put in the place of the one that is to be changed.
  func value(in namespace: Namespace) throws(MongoError) -> BSONValue {
    switch self {
    case .operators(let document):
      guard document.keys.first(where: { _ in true })?.hasPrefix("$") == true else {
        throw MongoError(
          .invalidArgument, "an update must begin with an operator such as $set", in: namespace)
      }
      return .document(document)
    case .pipeline(let stages):
      guard !stages.isEmpty else {
        throw MongoError(.invalidArgument, "an update's pipeline must have a stage", in: namespace)
      }
      do { return .array(try BSONArray(stages.map(BSONValue.document))) } catch {
        throw .invalidArgument(error)
      }
    }
  }
}

extension Modification: ExpressibleByDictionaryLiteral {
  /// Update operators.
  public init(dictionaryLiteral elements: (String, BSONValue)...) {
    var document = BSONBuilder()
    for (key, value) in elements { document.append(key, value) }
    // A literal that is no document is refused like an empty one.
    self = .operators((try? document.finish()) ?? [:])
  }
}
