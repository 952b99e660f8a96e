import BSON
import Mongo

enum BucketOperations {
  /// The operations of buckets; nil for another name.
  static func run(
    _ name: String, _ bucket: BucketEntity, _ a: Arguments
  ) async throws -> OperationResult? {
    let files = bucket.files
    switch name {
    case "upload":
      // The driver stores no digest anyway.
      _ = try a.optional("disableMD5", .flag)
      let id = try await bucket.files(chunkSize: try a.optional("chunkSizeBytes", .number)).upload(
        try a.required("filename", .text), try a.required("source", .source),
        metadata: try a.optional("metadata", .document), session: try a.session())
      return .value(id)
    case "download":
      return .bytes(try await files.download(try a.required("id", .anything)))
    case "downloadByName":
      return .bytes(
        try await files.download(
          named: try a.required("filename", .text),
          revision: try a.optional("revision", .number) ?? -1))
    case "delete": try await files.delete(try a.required("id", .anything))
    case "deleteByName": try await files.delete(named: try a.required("filename", .text))
    case "rename":
      try await files.rename(
        try a.required("id", .anything), to: try a.required("newFilename", .text))
    case "renameByName":
      try await files.rename(
        named: try a.required("filename", .text), to: try a.required("newFilename", .text))
    case "drop": try await files.drop()
    default: return nil
    }
    return OperationResult.none
  }
}

extension Kind<[UInt8]> {
  /// `{$$hexBytes: …}`
  fileprivate static let source = Kind(name: "$$hexBytes") { value in
    value.documentValue?["$$hexBytes"].flatMap { hexBytes.read($0) }
  }
}

extension OperationResult {
  fileprivate static func bytes(_ bytes: [UInt8]) -> OperationResult {
    .value(.binary(BSONBinary(bytes)))
  }
}
