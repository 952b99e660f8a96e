/// A failed operation as labels for metrics and spans: names with few values.
struct OperationFailure: Hashable, Sendable {
  /// The server's code, else the kind of the error, else its type (`error.type`).
  let type: String

  /// The server's code, nil when the failure came from elsewhere (`db.response.status_code`).
  let statusCode: String?

  init(_ error: any Error) {
    guard let error = error as? MongoError else {
      self.init(type: "\(Swift.type(of: error))", statusCode: nil)
      return
    }
    let code = error.writeErrors.first?.code ?? error.code
    let statusCode = error.kind == .server && code != 0 ? "\(code)" : nil
    self.init(type: statusCode ?? error.kind.rawValue, statusCode: statusCode)
  }

  private init(type: String, statusCode: String?) {
    self.type = type
    self.statusCode = statusCode
  }
}
