/// One way in which an endpoint answers when all is well.
package struct AnswerDeclaration: Hashable, Sendable {
  package let status: Int
  package let description: String
  /// Nil when the answer has no body.
  package let mediaType: MediaType?

  package init(_ status: Int, _ description: String, _ mediaType: MediaType? = nil) {
    self.status = status
    self.description = description
    self.mediaType = mediaType
  }
}
