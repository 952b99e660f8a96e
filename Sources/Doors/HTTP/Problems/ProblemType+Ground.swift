package import Words

// The failures that HTTP itself answers with, before or around any endpoint's own.

extension ProblemType {
  package static let unknownPath = ProblemType(
    "unknown-path", status: 404, title: "No such path",
    sentence: "Nothing is served at this path. Check it against the API's description.")

  package static let wrongMethod = ProblemType(
    "wrong-method", status: 405, title: "Method not allowed here",
    sentence: "The path exists but not with this method. The Allow header lists those that work.")

  package static let missingBody = ProblemType(
    "missing-body", status: 400, title: "Body missing",
    sentence: "This request needs a body and came without one.")

  package static let unsupportedMediaType = ProblemType(
    "unsupported-media-type", status: 415, title: "Unsupported media type",
    sentence: "The body's Content-Type is not one that this endpoint reads."
      + " `accepted` lists those that it does.")

  package static let unsupportedContentCoding = ProblemType(
    "unsupported-content-coding", status: 415, title: "Unsupported content coding",
    sentence: "The body's Content-Encoding is not one that is read. `accepted` and the"
      + " Accept-Encoding header list those that are.")

  package static let bodyTooLarge = ProblemType(
    "body-too-large", status: 413, title: "Body too large",
    sentence: "The body is longer than this endpoint reads. `limitBytes` is the most it takes.")

  package static let foreignCaller = ProblemType(
    "foreign-caller", status: 403, title: "Only for callers on this machine",
    sentence: "Until there are accounts, requests must be addressed to this machine by a loopback"
      + " name (localhost, 127.0.0.1, [::1]) and must not come from another site's page.")

  /// Everything that can be answered without any endpoint's doing.
  package static let ground: [ProblemType] =
    [
      .unknownPath, .wrongMethod, .malformedRequest, .invalidParameters, .missingBody,
      .unsupportedMediaType, .unsupportedContentCoding, .bodyTooLarge, .foreignCaller, .notReady,
      .internalError,
    ] + wire
}
