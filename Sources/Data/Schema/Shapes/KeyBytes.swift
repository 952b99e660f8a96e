/// A key as bytes: Swift calls "é" equal to "e" with an accent behind it, JSON and BSON do not.
package struct KeyBytes: Hashable, Sendable {
  private let bytes: [UInt8]

  package init(_ key: String) {
    bytes = Array(key.utf8)
  }
}
