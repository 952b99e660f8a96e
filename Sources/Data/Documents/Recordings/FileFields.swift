package import BSON
package import Schema
package import Time

/// A device's file as the device wrote it, which is never deleted. If it was sent in a gzip or zip
/// file, only the unpacked content is kept.
package struct FileFields: Fields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "Athlete and SHA-256.")
  package let athlete = Field("athlete", String.self, is: .assigned, "The athlete, by id.")
  package let sha256 = Field(
    "sha256", String.self, with: [.pattern("[0-9a-f]{64}")], is: .assigned,
    "The hash of its bytes, in hex.")
  package let name = Field(
    "name", String.self, is: .assigned, "The file name that the sender gave.")
  package let size = Field(
    "size", Int64.self, with: [.within(0...)], is: .assigned, "Bytes.")
  package let receivedAt = Field("receivedAt", Instant.self, is: .assigned, "When it was received.")

  package static let declared = Declared(FileFields())

  /// The key of the file's bytes, a BSON binary.
  fileprivate static let bytesKey = "bytes"
}

package typealias FileDocument = Document<FileFields>

extension Document<FileFields> {
  package init(
    id: String, athlete: String, sha256: String, name: String?, bytes: [UInt8],
    receivedAt: Instant
  ) throws(BSONError) {
    let about: FileDocument = try .holding { fields in
      fields.set(\.id, id)
      fields.set(\.athlete, athlete)
      fields.set(\.sha256, sha256)
      fields.set(\.name, name)
      fields.set(\.size, Int64(bytes.count))
      fields.set(\.receivedAt, receivedAt)
    }
    self.init(try about.bson.appending(FileFields.bytesKey, .binary(BSONBinary(bytes))))
  }
}
