import Time

/// A stretch of time, perhaps without beginning or end.
struct FITWindow {
  /// The first instant inside; `nil` if everything earlier is inside.
  let start: Instant?

  /// The first instant after it; `nil` if everything later is inside.
  let end: Instant?

  /// Something of unknown time is in the window that has no beginning, so that of several windows
  /// in a row one has it.
  func contains(_ instant: Instant?) -> Bool {
    guard let instant else { return start == nil }
    if let start, instant < start { return false }
    if let end, instant >= end { return false }
    return true
  }
}
