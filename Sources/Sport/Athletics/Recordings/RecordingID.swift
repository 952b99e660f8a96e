/// The identifier of a recording among all recordings of one athlete.
///
/// The order has no meaning. It is the same everywhere, so that ties are always decided in the same
/// way.
package struct RecordingID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The stored document's identifier as text.
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static func < (left: RecordingID, right: RecordingID) -> Bool {
    left.rawValue < right.rawValue
  }
}
