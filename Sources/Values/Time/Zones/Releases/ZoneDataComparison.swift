/// Two bodies of zone data side by side, such as ours and a database server's: where they answer
/// differently, and which release the other one seems to be.
///
/// A server does not tell the release of its data, but its answers do.
public struct ZoneDataComparison: Sendable {
  /// What the other data say of a zone at a moment.
  public typealias Answer = (_ zone: ZoneID, _ instant: Instant) -> UTCOffset?

  /// One moment at which a zone's clocks are not the same.
  public struct Difference: Hashable, Sendable {
    /// Whose clocks.
    public let zone: ZoneID
    /// When.
    public let instant: Instant
    /// How far ahead of UTC by our data.
    public let ours: UTCOffset
    /// By theirs; nil if they do not know the zone.
    public let theirs: UTCOffset?
  }

  /// One a zone, its first, in the order of the zones.
  public let differences: [Difference]
  /// Which release the other data seem to be.
  public let release: ReleaseBounds

  /// - Parameters:
  ///   - zones: ours.
  ///   - instants: when to look, in ascending order.
  ///   - theirs: asked at these moments, and at those that tell releases apart.
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
