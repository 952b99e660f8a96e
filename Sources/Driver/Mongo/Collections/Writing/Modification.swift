public import BSON

/// How an update changes a document.
///
/// A literal document is one of operators: `["$set": ["sport": "rowing"]]`.
public enum Modification: Hashable, Sendable {
  /// Update operators, such as `$set`.
  case operators(BSONDocument)
  /// The stages `$set`, `$unset` and `$replaceWith`, which may compute from the document's fields.
  case pipeline([BSONDocument])

  /// Refuses what the server would take for a whole document.
  func check(in namespace: Namespace) throws(MongoError) {
    guard case .operators(let document) = self else { return }
    guard document.keys.first(where: { _ in true })?.hasPrefix("$") == true else {
      throw MongoError(
        .invalidArgument, "an update names an operator such as $set first", in: namespace)
    }
  }

  /// What stands under `u` or `update`.
  var value: BSONValue {
    get throws(MongoError) {
      switch self {
      case .operators(let document): return .document(document)
      case .pipeline(let stages):
        do { return .array(try BSONArray(stages.map(BSONValue.document))) } catch {
          throw .invalidArgument(error)
        }
      }
    }
  }
}

extension Modification: ExpressibleByDictionaryLiteral {
  /// Update operators.
  public init(dictionaryLiteral elements: (String, BSONValue)...) {
    var document = BSONBuilder()
    for (key, value) in elements { document.append(key, value) }
    // A literal that is no document is refused by `check` like an empty one.
    self = .operators((try? document.finish()) ?? [:])
  }
}
