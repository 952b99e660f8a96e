internal import BSON
internal import CMongo

extension MongoError {
  /// What libmongoc reports, with what the server's reply adds to it.
  init(domain: UInt32, code: Int32, message: String, reply: BSONDocument?, namespace: Namespace?) {
    let writeErrors = Self.writeErrors(in: reply)
    let concern = Self.writeConcernError(in: reply)
    let kind = Self.kind(ofDomain: domain, code: code, hasReply: !writeErrors.isEmpty)
    let name =
      reply?["codeName"]?.stringValue ?? concern?["codeName"]?.stringValue
      ?? (kind == .server ? ServerCode.names[code] : nil)
    self.init(
      kind: kind, code: code, codeName: name, message: message,
      labels: Self.labels(in: reply, concern), namespace: namespace?.description,
      serverReply: reply, writeErrors: writeErrors)
  }

  private static func kind(ofDomain domain: UInt32, code: Int32, hasReply: Bool) -> Kind {
    if hasReply { return .server }
    switch mongoc_error_domain_t(domain) {
    case MONGOC_ERROR_SERVER, MONGOC_ERROR_WRITE_CONCERN: return .server
    case MONGOC_ERROR_STREAM: return .network
    case MONGOC_ERROR_SERVER_SELECTION: return .serverSelection
    case MONGOC_ERROR_SASL, MONGOC_ERROR_SCRAM: return .authentication
    case MONGOC_ERROR_CLIENT:
      let isAuthentication = code == Int32(MONGOC_ERROR_CLIENT_AUTHENTICATE.rawValue)
      return isAuthentication ? .authentication : .driver
    case MONGOC_ERROR_BSON, MONGOC_ERROR_COMMAND: return .invalidArgument
    default: return .driver
    }
  }

  private static func writeErrors(in reply: BSONDocument?) -> [WriteError] {
    guard let errors = reply?["writeErrors"]?.arrayValue else { return [] }
    return errors.compactMap { value in
      guard let error = value.documentValue else { return nil }
      return WriteError(
        index: Int(error["index"]?.int64Value ?? 0),
        code: Int32(truncatingIfNeeded: error["code"]?.int64Value ?? 0),
        message: error["errmsg"]?.stringValue ?? "")
    }
  }

  /// A bulk reply holds several; the first one tells the reason.
  private static func writeConcernError(in reply: BSONDocument?) -> BSONDocument? {
    reply?["writeConcernError"]?.documentValue
      ?? reply?["writeConcernErrors"]?.arrayValue?[0]?.documentValue
  }

  private static func labels(in reply: BSONDocument?, _ concern: BSONDocument?) -> [String] {
    let texts = [reply, concern].flatMap { document in
      document?["errorLabels"]?.arrayValue?.compactMap(\.stringValue) ?? []
    }
    return Set(texts).sorted()
  }
}

/// The server's error codes that this module knows by name.
enum ServerCode {
  static let maxTimeExpired: Int32 = 50
  static let namespaceNotFound: Int32 = 26

  /// Names for failed writes, whose replies carry the code alone.
  static let names: [Int32: String] = [
    11000: "DuplicateKey", 121: "DocumentValidationFailure", 112: "WriteConflict",
    50: "MaxTimeMSExpired", 13: "Unauthorized", 28: "PathNotViable", 66: "ImmutableField",
    64: "WriteConcernFailed", 2: "BadValue", 9: "FailedToParse", 14: "TypeMismatch",
    251: "NoSuchTransaction", 263: "OperationNotSupportedInTransaction",
  ]

  /// A server that is stopping, starting or no longer primary, and a cut network
  /// (retryable writes specification, "Determining Retryable Errors").
  static let unavailable: Set<Int32> = [
    6, 7, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436,
  ]
}
