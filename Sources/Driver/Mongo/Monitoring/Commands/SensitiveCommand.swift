internal import BSON

/// The commands whose documents hold credentials and are never handed out ("Command Logging and
/// Monitoring", section "Security").
enum SensitiveCommand {
  private static let names: Set<String> = [
    "authenticate", "saslstart", "saslcontinue", "getnonce", "createuser", "updateuser",
    "copydbgetnonce", "copydbsaslstart", "copydb",
  ]

  private static let greetings: Set<String> = ["hello", "ismaster"]

  /// Whether command and reply must not be seen. A greeting is one when it begins to authenticate.
  static func isSensitive(_ name: String, _ document: BSONDocument) -> Bool {
    let name = name.lowercased()
    if names.contains(name) { return true }
    return greetings.contains(name) && document["speculativeAuthenticate"] != nil
  }
}
