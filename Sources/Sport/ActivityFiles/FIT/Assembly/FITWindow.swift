import Time

/// A period of time, which may have no start or no end.
struct FITWindow {
  /// The first instant inside; `nil` if everything earlier is inside.
  let start: Instant?

  /// The first instant after the window; `nil` if everything later is inside.
  let end: Instant?

  /// Whether the instant is in the window. An unknown time (`nil`) belongs to the window without a
  /// start, so that of several consecutive windows exactly one contains it.
  func contains(_ instant: Instant?) -> Bool {
    guard let instant else { return start == nil }
    if let start, instant < start { return false }
    if let end, instant >= end { return false }
    return true
  }
}
