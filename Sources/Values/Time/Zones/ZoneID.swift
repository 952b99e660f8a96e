/// The name of a time zone as the IANA database spells it, such as `Europe/Rome`.
///
/// Of the right form only; whether there is such a zone, its data know. The form keeps it from
/// being a path to elsewhere: parts of letters, digits and `._+-`, none of them `.` or `..`.
public struct ZoneID: Hashable, Sendable {
  /// As given, case kept.
  public let name: String

  /// The longest name in the database has 30 characters.
  private static let maximumLength = 64

  /// UTC's own name.
  public static let utc = ZoneID(unchecked: "UTC")

  private init(unchecked name: String) { self.name = name }

  /// Nil if the name has another form than the database's names.
  public init?(_ name: some StringProtocol) {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard name.utf8.count <= Self.maximumLength, parts.allSatisfy(isNamePart) else { return nil }
    self.init(unchecked: String(name))
  }
}

extension ZoneID: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

private func isNamePart(_ part: some Collection<UInt8>) -> Bool {
  guard !part.isEmpty, !part.allSatisfy({ $0 == UInt8(ascii: ".") }) else { return false }
  return part.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
