/// Expected log messages. They are read so that a malformed file is refused, but not checked: the
/// driver passes on libmongoc's messages, which do not have the expected fields.
struct ExpectedLogs: Sendable {
  private static let levels: Set<String> = [
    "emergency", "alert", "critical", "error", "warning", "notice", "info", "debug", "trace",
  ]
  private static let components: Set<String> = [
    "command", "topology", "serverSelection", "connection",
  ]

  init(_ fields: Fields) throws {
    _ = try fields.required("client", .text)
    guard try fields.objects("messages", Self.checkMessage) != nil else {
      throw fields.error("messages", "is missing")
    }
    _ = try fields.objects("ignoreMessages", Self.checkMessage)
    _ = try fields.optional("ignoreExtraMessages", .flag)
  }

  private static func checkMessage(_ fields: Fields) throws {
    _ = try fields.required("level", .text(levels))
    _ = try fields.required("component", .text(components))
    _ = try fields.required("data", .document)
    _ = try fields.optional("failureIsRedacted", .flag)
  }

  /// The levels that a client entity asks for, by component.
  static func checkObserved(_ fields: Fields) throws {
    guard components.contains(where: fields.has) else {
      throw FormatError(place: fields.place, reason: "must name at least one component")
    }
    for component in components { _ = try fields.optional(component, .text(levels)) }
  }
}
