internal import CMongo

/// One piece of memory in which a worker gathers batch after batch, whatever their cursors: fresh
/// memory from the system costs more than what is copied into it. It stays on its thread.
final class BatchArena {
  /// More than this is given back after a batch, in bytes.
  private static let kept = 8 << 20

  private var raw = brine_arena()

  deinit { brine_arena_clear(&raw) }

  /// Whether the cursor that was read last may have more.
  var hasMore: Bool { raw.more }

  func fill(
    from cursor: OpaquePointer, upTo bytes: Int, count: Int, _ outcome: inout brine_outcome
  ) {
    brine_cursor_fill(cursor, bytes, count, &raw, &outcome)
  }

  /// A copy of what was gathered last.
  func bytes() -> [UInt8] {
    // The arena owns these bytes; they are copied here.
    let bytes = Array(UnsafeBufferPointer(start: raw.bytes, count: raw.length))
    if raw.capacity > Self.kept { clear() }
    return bytes
  }

  private func clear() {
    let hasMore = raw.more
    brine_arena_clear(&raw)
    raw.more = hasMore
  }
}
