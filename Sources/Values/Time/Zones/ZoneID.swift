/// The name of a time zone as the IANA database spells it, such as `Europe/Rome`.
///
/// Only the form is checked, not whether the zone exists. The form makes it safe to use as a
/// relative path: the parts consist of letters, digits and `._+-`, and none is `.` or `..`.
public struct ZoneID: Hashable, Sendable {
  /// The name as given, with its upper and lower case.
  public let name: String

  /// The most bytes of a name; the longest one in the database has about 30.
  private static let maximumLength = 64

  /// The name `UTC`.
  public static let utc = ZoneID(unchecked: "UTC")

  private init(unchecked name: String) { self.name = name }

  /// Nil if the name does not have the form of names in the database.
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
