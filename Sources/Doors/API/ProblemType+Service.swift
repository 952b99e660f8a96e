import Words

// The failures that Brine's own endpoints declare.

extension ProblemType {
  static let unknownAthlete = ProblemType(
    "unknown-athlete", status: 404, title: "No such athlete",
    sentence: "There is no athlete of this id. Create one with POST /v1/athletes.")

  static let unknownEvent = ProblemType(
    "unknown-event", status: 404, title: "No such event",
    sentence: "There is no event of this id. The athlete's timeline lists those that are.")

  static let unknownRecording = ProblemType(
    "unknown-recording", status: 404, title: "No such recording",
    sentence: "The athlete has no recording of this id. Each event names its recordings.")

  static let alreadyThere = ProblemType(
    "already-there", status: 409, title: "The id is taken",
    sentence: "Something of this kind is kept under this id already. Choose another.")

  static let invalidDocument = ProblemType(
    "invalid-document", status: 422, title: "The document cannot be kept",
    sentence: "Nothing was stored. Each entry of `errors` points at a fault in what was sent and"
      + " says what would be right.")

  static let revisionRequired = ProblemType(
    "revision-required", status: 428, title: "If-Match is missing",
    sentence: "A change names the revision that it was made for, so that nobody's change is lost."
      + " Send the document's ETag as If-Match; `currentETag` is the present one.")

  static let staleRevision = ProblemType(
    "stale-revision", status: 412, title: "The document has changed since",
    sentence: "Somebody else changed it first. Read it again, see whether your change still makes"
      + " sense, and send it with `currentETag` as If-Match.")

  static let unreadableFile = ProblemType(
    "unreadable-file", status: 422, title: "The file cannot be read whole",
    sentence: "Nothing was stored. `byteOffset` is where the reader lost its way, `readRecords` how"
      + " much could be read. Send it with partial=accept to keep the plausible part.")

  static let needsSweatTest = ProblemType(
    "needs-sweat-test", status: 409, title: "A sweat test is needed first",
    sentence: "A drink plan counts on a measured sweat rate. Weigh yourself before and after a"
      + " workout and send it to POST /v1/events/{event}/sweat-tests.")

  static let noWakeUp = ProblemType(
    "no-wake-up", status: 404, title: "There is no wake-up",
    sentence: "The athlete has no `wakeAt`, or one for no day of the week. Change it with"
      + " PATCH /v1/athletes/{athlete}, such as {\"wakeAt\": \"7:00 AM\"}.")

  static let noZone = ProblemType(
    "no-zone", status: 422, title: "Nobody knows whose clock counts",
    sentence: "A time of day is a moment only where its clock hangs. Set the athlete's `zone` or"
      + " `itinerary` to IANA time zones with PATCH /v1/athletes/{athlete}.")

  static let storeUnavailable = ProblemType(
    "store-unavailable", status: 503, title: "The database does not answer",
    sentence: "The service runs but cannot reach its database just now, or lost it on the way. Read"
      + " what you wanted to change before you send the change again.")
}
