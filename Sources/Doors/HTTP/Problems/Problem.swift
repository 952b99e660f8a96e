package import Words

/// One occurrence of a failure, as the caller is told about it (RFC 9457).
///
/// Thrown by handlers. Everything in it is public: it is what the answer says.
package struct Problem: Error, Hashable, Sendable {
  package let type: ProblemType
  /// What went wrong this time and how to mend it, in words.
  package var detail: String
  /// What is wrong where; empty when the detail says it all.
  package var faults: [ProblemFault]
  /// Extension members such as `byteOffset`, in the order in which they are written.
  package var members: [JSONValue.Member]
  /// Header fields that belong to the failure, such as `Allow` or `Retry-After`.
  package var headers: Headers

  package init(
    _ type: ProblemType, _ detail: String, faults: [ProblemFault] = [],
    members: [JSONValue.Member] = [], headers: Headers = [:]
  ) {
    self.type = type
    self.detail = detail
    self.faults = faults
    self.members = members
    self.headers = headers
  }

  package init(
    _ type: ProblemType, _ detail: String, faults: [ProblemFault] = [],
    members: KeyValuePairs<String, JSONValue>, headers: Headers = [:]
  ) {
    self.init(
      type, detail, faults: faults, members: members.map { JSONValue.Member($0.key, $0.value) },
      headers: headers)
  }
}

/// Only the slug: a detail may quote what an athlete sent, and descriptions end up in logs.
extension Problem: CustomStringConvertible {
  package var description: String { "problem \(type.slug)" }
}
