/// The database server answered a command in a way that is not understood.
package struct StrangeReply: Error, Hashable, Sendable {
  /// Where in the reply, with dots between keys, such as `cursor.firstBatch`.
  package let path: String
  package let expected: String

  init(_ path: String, expected: String) {
    self.path = path
    self.expected = expected
  }
}

extension StrangeReply: CustomStringConvertible {
  package var description: String {
    "the database server's reply is not understood: \"\(path)\" is not \(expected)"
  }
}
