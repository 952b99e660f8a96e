package import Athletics
package import BSON
package import Schema
package import Time

extension Document<WakeUpFields> {
  /// - Parameters:
  ///   - disambiguation: the rule by which the moment was chosen.
  ///   - unread: what did not count, by JSON Pointer.
  package init(
    _ wakeUp: WakeUp, by disambiguation: Disambiguation, of athlete: String, unread: [String]
  ) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      fields.set(\.athlete, athlete)
      fields.set(\.time, wakeUp.asked.time)
      fields.set(\.local, wakeUp.local)
      fields.set(\.zone, wakeUp.zone.id)
      fields.set(\.at, wakeUp.instant)
      fields.set(\.release, wakeUp.zone.version)
      if !unread.isEmpty { fields.set(\.unread, unread) }
      guard let change = wakeUp.change else { return }
      fields.set(\.clockChange, try .init(change, wakeUp, disambiguation))
    }
  }
}

extension Document<ClockChangeFields> {
  fileprivate init(
    _ change: ClockChange, _ wakeUp: WakeUp, _ disambiguation: Disambiguation
  ) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.kind, change)
      fields.set(\.asked, wakeUp.asked)
      fields.set(\.disambiguation, disambiguation)
      fields.set(\.note, wakeUp.note(on: change))
    }
  }
}

extension WakeUp {
  fileprivate func note(on change: ClockChange) -> String {
    let (clocks, asked) = ("The clocks of \(zone.id)", "\(asked.time) on \(asked.date)")
    return switch change {
    case .gap: "\(clocks) skip \(asked): the wake-up is at \(local.time) on \(local.date)."
    case .overlap:
      "\(clocks) show \(asked) twice: the wake-up is the \(isFirst ? "first" : "second") time."
    }
  }

  /// Whether it is the first of the two moments at which the clocks show the time.
  private var isFirst: Bool { zone.candidates(for: asked).shown.first == instant }
}
