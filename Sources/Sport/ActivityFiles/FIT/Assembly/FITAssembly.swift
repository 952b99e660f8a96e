import Athletics
import Time

/// Puts the recordings of a file together from its segments.
///
/// A session message is a recording; the records, laps and pauses of its segment are its own, or
/// divided by time where a segment has several. A segment without a session adds to a session of
/// another segment what falls into its time; what is left over was never finished and becomes a
/// recording without a summary.
struct FITAssembly {
  /// Ordered by start, then as in the file.
  let recordings: [Recording]

  /// Of all segments, in no order.
  let faults: [FileFault]

  init(_ segments: [FITSegment]) {
    let parts = segments.map(FITPart.init)
    var faults = parts.flatMap(\.faults)
    var drafts = parts.flatMap(\.drafts)
    for part in parts where part.sessions.isEmpty {
      let rest = FITAssembly.share(part, among: &drafts)
      if let draft = FITDraft(unfinished: rest, of: part) {
        drafts.append(draft)
        faults.append(FileFault(byteOffset: part.offset, .missingSession))
      }
    }
    recordings = FITAssembly.sortedByStart(drafts.compactMap(\.recording))
    self.faults = faults
  }

  /// Gives each draft the pieces that fall into its time, and returns the rest.
  private static func share(_ part: FITPart, among drafts: inout [FITDraft]) -> FITPieces {
    var rest = part.pieces
    for index in drafts.indices {
      guard let span = drafts[index].span else { continue }
      let share = rest.within(span)
      guard !share.isEmpty else { continue }
      drafts[index].pieces.append(share)
      drafts[index].faults += part.faults
      rest = rest.outside(span)
    }
    return rest
  }

  private static func sortedByStart(_ recordings: [Recording]) -> [Recording] {
    recordings.enumerated()
      .sorted { ($0.element.facts.start, $0.offset) < ($1.element.facts.start, $1.offset) }
      .map(\.element)
  }
}
