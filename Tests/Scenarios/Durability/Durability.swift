import Testing

/// What must stay true when processes die, and when they are asked to go.
///
/// One after the other: each needs its mongods for itself, and there may be two cores.
@Suite(.serialized, .enabled(if: Place.canServe, Place.whyNot))
enum Durability {}
