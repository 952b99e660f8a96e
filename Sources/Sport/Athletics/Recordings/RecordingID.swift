/// Which recording it is, among all of one athlete's.
///
/// The order has no meaning but is the same everywhere, so that ties fall the same way each time.
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
