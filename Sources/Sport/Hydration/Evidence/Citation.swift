package import Units

/// Where a number or a rule comes from, and how far that was checked.
package struct Citation: Hashable, Sendable {
  /// Author, journal, year; or, for an assumption, what is assumed.
  package let text: Sentence
  /// A DOI or a page; nil when there is none to point at.
  package let address: String?
  package let status: Status

  package enum Status: String, CaseIterable, Sendable {
    /// We read it in the source named.
    case read
    /// We know it from memory or second hand, and have not yet seen the source.
    case recalled
    /// We computed it from sources.
    case derived
    /// We chose it; no paper stands behind the exact value.
    case engineeringChoice = "engineering choice"
  }

  package init(_ text: Sentence, at address: String? = nil, _ status: Status) {
    self.text = text
    self.address = address
    self.status = status
  }
}
