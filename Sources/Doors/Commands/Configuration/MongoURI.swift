/// Where a MongoDB is reached, with the password that it may contain.
package struct MongoURI: Hashable, Sendable, CustomStringConvertible,
  CustomDebugStringConvertible, CustomReflectable
{
  /// The whole text, secret included: for the driver alone.
  package let secretText: String

  /// Nil when the text does not begin as a MongoDB URI does or names no host.
  package init?(_ text: String) {
    guard let scheme = Self.schemes.first(where: text.hasPrefix),
      text.utf8.count > scheme.utf8.count
    else { return nil }
    secretText = text
  }

  /// Scheme, hosts and database; credentials and options are masked.
  package var description: String {
    let scheme = Self.schemes.first(where: secretText.hasPrefix) ?? ""
    let rest = secretText.dropFirst(scheme.count).prefix { $0 != "?" }
    guard let at = rest.lastIndex(of: "@") else { return scheme + rest }
    return "\(scheme)***@\(rest[rest.index(after: at)...])"
  }

  package var debugDescription: String { description }

  /// Dumps show what the description shows.
  package var customMirror: Mirror { Mirror(self, children: ["uri": description]) }

  private static let schemes = ["mongodb://", "mongodb+srv://"]
}
