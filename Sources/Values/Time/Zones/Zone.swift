/// The rules of one time zone: which offset from UTC its clocks have at each moment.
///
/// It is read once from TZif bytes (RFC 9636), is immutable, and copies share the data.
public struct Zone: Sendable {
  /// The name under which the zone was requested; may be a link.
  public let id: ZoneID
  /// The release of the database from which the rules come, such as `2026f`; nil if it is not
  /// known.
  public let version: String?
  let changes: OffsetChanges

  /// Coordinated Universal Time, which needs no zone data.
  public static let utc = Zone(
    id: .utc, version: nil, changes: OffsetChanges(first: .utc, entries: [], repeats: false))

  /// Reads TZif bytes of version 2 or later. Throws `ZoneError` for truncated or corrupt bytes.
  public init(id: ZoneID, tzif bytes: [UInt8], version: String? = nil) throws(ZoneError) {
    self.init(id: id, version: version, changes: try OffsetChanges(tzif: bytes))
  }

  private init(id: ZoneID, version: String?, changes: OffsetChanges) {
    self.id = id
    self.version = version
    self.changes = changes
  }

  /// How far the zone's clocks are ahead of UTC at a moment. O(log of the number of changes).
  public func offset(at instant: Instant) -> UTCOffset {
    changes.offset(atSecond: instant.milliseconds.flooredDivision(by: 1000).quotient)
  }

  /// What the zone's clocks show at a moment.
  ///
  /// The result is clamped to the years 1 to 9999, which matters only within a day of their ends.
  public func wallClock(at instant: Instant) -> PlainDateTime {
    instant.wallClock(ahead: offset(at: instant))
  }
}

/// Why bytes cannot be read as a time zone.
public enum ZoneError: Error, Hashable, Sendable {
  /// The bytes do not begin as TZif, or are of version 1, which has only 32-bit times.
  case notTZif
  /// The bytes end too early. `at` is the offset at which more were needed.
  case truncated(at: Int)
  /// A count, index, offset or order is not valid in TZif. The text says which.
  case malformed(String)
  /// The footer, the rule for future years, is not a POSIX rule.
  case unreadableFooter
  /// The file counts leap seconds (`right/…`), which instants here do not.
  case countsLeapSeconds
}
