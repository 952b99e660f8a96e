import Testing

/// What must hold when processes are killed or asked to stop.
///
/// The scenarios run one after the other: each needs mongods of its own, and there may be only two
/// cores.
@Suite(.serialized, .enabled(if: Place.canServe, Place.whyNot))
enum Durability {}
