// The failures that have to do with no feature and no door.

extension ProblemType {
  package static let malformedRequest = ProblemType(
    "malformed-request", status: 400, title: "Malformed request",
    sentence: "The request could not be read as HTTP: its URL or its body is not well formed.")

  package static let invalidParameters = ProblemType(
    "invalid-parameters", status: 400, exit: .usage, title: "Invalid parameters",
    sentence: "One or more parameters are unknown, missing or not what they should be."
      + " Each is listed in `errors` with what would be right.")

  package static let notReady = ProblemType(
    "not-ready", status: 503, exit: .needsAction, title: "Not ready",
    sentence: "The service is running but cannot do its work yet, or is about to stop."
      + " `notReady` names what is missing. Try again shortly.")

  package static let internalError = ProblemType(
    "internal-error", status: 500, title: "Internal error",
    sentence: "Something failed on our side. The log holds the details under the request id.")
}
