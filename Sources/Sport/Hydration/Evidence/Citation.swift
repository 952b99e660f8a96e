package import Units

/// The source of a number or a rule, and how we know it.
package struct Citation: Hashable, Sendable {
  /// Author, journal and year; for an assumption, what is assumed.
  package let text: Sentence
  /// A DOI or the address of a page; nil if there is none.
  package let address: String?
  package let status: Status

  package enum Status: String, CaseIterable, Sendable {
    /// We read it in the named source.
    case read
    /// We know it from memory or from another source, and have not yet read the named one.
    case recalled
    /// We calculated it from sources.
    case derived
    /// We chose it; no source gives the exact value.
    case engineeringChoice = "engineering choice"
  }

  package init(_ text: Sentence, at address: String? = nil, _ status: Status) {
    self.text = text
    self.address = address
    self.status = status
  }
}
