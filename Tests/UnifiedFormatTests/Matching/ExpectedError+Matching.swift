import BSON

@testable import Mongo

extension ExpectedError {
  /// - Throws: `Mismatch` when the error is another one.
  func check(_ error: any Error, with matcher: Matcher, at place: String) throws {
    guard let error = error as? MongoError else {
      throw Mismatch(place: place, reason: "failed otherwise: \(error)")
    }
    let name = error.codeName ?? ""
    let says = "\(error.kind) \(error.code) \(name) \(error.labels): \(error.message)"
    func require(_ condition: Bool, _ field: String) throws(Mismatch) {
      if !condition { throw Mismatch(place: "\(place).\(field)", reason: "failed with \(says)") }
    }
    if let isClientError {
      try require(isClientError == (error.kind != .server), "isClientError")
    }
    if let isTimeout { try require(isTimeout == error.isTimeout, "isTimeoutError") }
    if let contains {
      try require(error.message.lowercased().contains(contains.lowercased()), "errorContains")
    }
    if let code { try require(error.serverCodes.contains(code), "errorCode") }
    if let codeName { try require(error.codeName == codeName, "errorCodeName") }
    for label in labels { try require(error.hasLabel(label), "errorLabelsContain.\(label)") }
    for label in otherLabels { try require(!error.hasLabel(label), "errorLabelsOmit.\(label)") }
    if let response {
      let reply = error.serverReply.map(BSONValue.document)
      try matcher.match(.document(response), reply, as: .root, at: "\(place).errorResponse")
    }
    if let result {
      try matcher.match(result, error.partialResult?.value, as: .root, at: "\(place).expectResult")
    }
  }
}

extension MongoError {
  /// The server's codes in the error: its own and those of the writes that failed.
  fileprivate var serverCodes: [Int] {
    kind == .server ? ([code] + writeErrors.map(\.code)).map { Int($0) } : []
  }

  fileprivate var isTimeout: Bool {
    kind == .deadlineExceeded || (kind == .server && code == ServerCode.maxTimeExpired)
  }
}
