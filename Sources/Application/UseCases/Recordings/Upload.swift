/// A device's file as somebody sent it, perhaps packed.
package struct Upload: Sendable {
  package var bytes: [UInt8]
  /// What the sender called it; nil when they did not say.
  package var name: String?
  /// Keep the plausible part of a damaged file, marked partial, instead of refusing it.
  package var acceptsPartial: Bool

  /// Bytes, packed or not: a stored document holds 16 MB with its other fields; device files are a
  /// few.
  package static let limit = 15_000_000

  package init(_ bytes: [UInt8], name: String? = nil, acceptsPartial: Bool = false) {
    self.bytes = bytes
    self.name = name
    self.acceptsPartial = acceptsPartial
  }
}
