/// Whether events of updates carry the whole document.
public enum FullDocument: String, Hashable, Sendable {
  /// Only what changed.
  case `default`
  /// The document as it is when the event is read, which may be later than the change.
  case updateLookup
  /// The document right after the change, where the collection keeps images.
  case whenAvailable
  /// The same, and a failure where there is none.
  case required
}

/// Whether events carry the document as it was before.
public enum FullDocumentBeforeChange: String, Hashable, Sendable {
  case off
  /// Where the collection keeps images.
  case whenAvailable
  /// The same, and a failure where there is none.
  case required
}
