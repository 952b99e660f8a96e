/// The rules of one time zone: which offset from UTC its clocks have, when.
///
/// Immutable, read once from TZif bytes (RFC 9636), and shared by its copies.
public struct Zone: Sendable {
  /// The name it was asked for by.
  public let id: ZoneID
  /// Which release of the database the rules are from, such as `2026f`; nil if nobody said.
  public let version: String?
  let changes: OffsetChanges

  /// Coordinated Universal Time, which needs no data.
  public static let utc = Zone(
    id: .utc, version: nil, changes: OffsetChanges(first: .utc, entries: [], repeats: false))

  /// Reads TZif bytes of version 2 or later; truncated and corrupt ones are errors.
  public init(id: ZoneID, tzif bytes: [UInt8], version: String? = nil) throws(ZoneError) {
    self.init(id: id, version: version, changes: try OffsetChanges(tzif: bytes))
  }

  private init(id: ZoneID, version: String?, changes: OffsetChanges) {
    self.id = id
    self.version = version
    self.changes = changes
  }

  /// How far the zone's clocks are ahead of UTC. O(log of the number of changes).
  public func offset(at instant: Instant) -> UTCOffset {
    changes.offset(atSecond: instant.milliseconds.flooredDivision(by: 1000).quotient)
  }

  /// What the zone's clocks show.
  ///
  /// Within a day of the ends of the years 1 to 9999 they can show a year outside; that reads as
  /// the end itself.
  public func wallClock(at instant: Instant) -> PlainDateTime {
    instant.wallClock(ahead: offset(at: instant))
  }
}

/// Why bytes are no time zone.
public enum ZoneError: Error, Hashable, Sendable {
  /// Not the magic number of TZif, or only its 32-bit version 1.
  case notTZif
  /// The bytes end before what they announce, at this position.
  case truncated(at: Int)
  /// A count, index, offset or order that TZif forbids, in words.
  case malformed(String)
  /// The rule for the future is not one of POSIX.
  case unreadableFooter
  /// Leap seconds counted in (`right/…`): such instants are not those of anything else.
  case countsLeapSeconds
}
