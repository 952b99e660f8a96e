/// Compares two sets of zone data, such as ours and those of a database server: where they differ,
/// and which release the other data seem to be.
///
/// A server does not say which release its data are, but its offsets reveal it.
public struct ZoneDataComparison: Sendable {
  /// Gives the offset of a zone at a moment, according to the other data; nil if they do not know
  /// the zone.
  public typealias Answer = (_ zone: ZoneID, _ instant: Instant) -> UTCOffset?

  /// A moment at which the two sets of data give a zone different offsets.
  public struct Difference: Hashable, Sendable {
    /// The zone.
    public let zone: ZoneID
    /// The moment.
    public let instant: Instant
    /// The offset in our data.
    public let ours: UTCOffset
    /// The offset in the other data; nil if they do not know the zone.
    public let theirs: UTCOffset?
  }

  /// The first difference of each zone that has one, in the order of the zones.
  public let differences: [Difference]
  /// Which release the other data seem to be.
  public let release: ReleaseBounds

  /// - Parameters:
  ///   - zones: ours.
  ///   - instants: the moments to compare, in ascending order.
  ///   - theirs: the other data; asked about these moments, and about the moments of
  ///     `TellingChange.known`.
  public init(of zones: [Zone], at instants: [Instant], with theirs: Answer) {
    differences = zones.compactMap { zone in
      let instant = instants.first { zone.offset(at: $0) != theirs(zone.id, $0) }
      return instant.map { instant in
        Difference(
          zone: zone.id, instant: instant, ours: zone.offset(at: instant),
          theirs: theirs(zone.id, instant))
      }
    }
    release = ReleaseBounds(telling: theirs)
  }
}
