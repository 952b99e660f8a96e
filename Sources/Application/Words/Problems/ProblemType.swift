/// One kind of failure that a caller can meet, over HTTP (as a problem's `type`, RFC 9457) or on
/// the command line.
///
/// The slug is a promise: clients branch on it, so it never changes once it is served.
package struct ProblemType: Hashable, Sendable {
  /// Lower-case words with hyphens, unique among all types.
  package let slug: String
  /// The same few words for every occurrence.
  package let title: String
  /// The HTTP status that every occurrence answers with.
  package let status: Int
  /// How a command that meets it ends.
  package let exitStatus: ExitStatus
  /// What it means and what to do about it, for people.
  package let sentence: String

  package init(
    _ slug: String, status: Int, exit exitStatus: ExitStatus = .failed, title: String,
    sentence: String
  ) {
    self.slug = slug
    self.status = status
    self.title = title
    self.exitStatus = exitStatus
    self.sentence = sentence
  }

  /// The same with a further sentence, for what only one door can say.
  package func adding(_ sentence: String) -> ProblemType {
    ProblemType(
      slug, status: status, exit: exitStatus, title: title,
      sentence: "\(self.sentence) \(sentence)")
  }
}
