/// The bodies that an endpoint reads.
package struct AcceptedBody: Hashable, Sendable {
  /// Compared without parameters; any one of them will do.
  package let mediaTypes: [MediaType]
  /// The longest body in bytes.
  package let limit: Int
  package let isRequired: Bool

  package init(_ mediaTypes: [MediaType], limit: Int, isRequired: Bool = true) {
    self.mediaTypes = mediaTypes
    self.limit = limit
    self.isRequired = isRequired
  }

  /// The types as the header fields Accept-Post and Accept-Patch list them.
  var list: String { mediaTypes.map(\.essence).joined(separator: ", ") }

  func admits(_ mediaType: MediaType) -> Bool {
    mediaType.isUTF8 && mediaTypes.contains { $0.essence == mediaType.essence }
  }
}
