import BSON

/// The definition of one operation of a test.
struct OperationDefinition: Sendable {
  enum Expectation: Sendable {
    /// It succeeds with any result.
    case success
    case result(BSONValue)
    case error(ExpectedError)
    /// It may succeed or fail.
    case anything
  }

  let place: String
  let name: String
  /// The entity on which it is executed, or `testRunner`.
  let object: String
  let arguments: BSONDocument
  let expectation: Expectation
  /// The name under which the result is saved; nil if it is not saved.
  let savedAs: String?

  init(_ fields: Fields) throws {
    place = fields.place
    name = try fields.required("name", .text)
    object = try fields.required("object", .text)
    arguments = try fields.optional("arguments", .document) ?? [:]
    savedAs = try fields.optional("saveResultAsEntity", .text)
    let error = try fields.object("expectError", ExpectedError.init)
    let result = try fields.optional("expectResult", .anything)
    let isIgnored = try fields.optional("ignoreResultAndError", .flag) == true
    let rivals = [
      ("expectError", error != nil),
      ("expectResult or saveResultAsEntity", result != nil || savedAs != nil),
      ("ignoreResultAndError", isIgnored),
    ].filter(\.1).map(\.0)
    guard rivals.count <= 1 else {
      throw FormatError(
        place: place, reason: rivals.joined(separator: " and ") + " exclude each other")
    }
    expectation =
      if let error { .error(error) } else if let result { .result(result) } else {
        isIgnored ? .anything : .success
      }
  }
}

/// What an operation's failure must be.
struct ExpectedError: Sendable {
  let isClientError: Bool?
  let isTimeout: Bool?
  let contains: String?
  let code: Int?
  let codeName: String?
  let labels: [String]
  let otherLabels: [String]
  let response: BSONDocument?
  /// The partial result of the failed operation.
  let result: BSONValue?

  init(_ fields: Fields) throws {
    let known = [
      "isError", "isClientError", "isTimeoutError", "errorContains", "errorCode", "errorCodeName",
      "errorLabelsContain", "errorLabelsOmit", "errorResponse", "expectResult",
    ]
    guard known.contains(where: fields.has) else {
      throw FormatError(place: fields.place, reason: "must name at least one field of the error")
    }
    if try fields.optional("isError", .flag) == false {
      throw fields.error("isError", "must be true")
    }
    isClientError = try fields.optional("isClientError", .flag)
    isTimeout = try fields.optional("isTimeoutError", .flag)
    contains = try fields.optional("errorContains", .text)
    code = try fields.optional("errorCode", .number)
    codeName = try fields.optional("errorCodeName", .text)
    labels = try fields.optional("errorLabelsContain", .texts()) ?? []
    otherLabels = try fields.optional("errorLabelsOmit", .texts()) ?? []
    response = try fields.optional("errorResponse", .document)
    result = try fields.optional("expectResult", .anything)
  }
}
