import Time

/// Bytes to a zone, which then is asked at hard moments.
func fuzz(_ bytes: [UInt8]) {
  guard let zone = try? Zone(id: .utc, tzif: bytes) else { return }
  var instant = Instant.earliest
  for _ in 0..<100 {
    check(zone, at: instant)
    check(zone, at: instant - .milliseconds(1))
    guard let next = zone.nextTransition(after: instant) else { break }
    demand(next.instant > instant, "changes go forward")
    demand(next.before == zone.offset(at: instant), "nothing changes before the next change")
    demand(next.after == zone.offset(at: next.instant), "a change is what it says")
    instant = next.instant
  }
  check(zone, at: .latest)
}

private func check(_ zone: Zone, at instant: Instant) {
  let local = zone.wallClock(at: instant)
  let isAtAnEnd = local.date == .earliest || local.date == .latest
  let shown = zone.candidates(for: local).shown
  demand(isAtAnEnd || areCrowded(zone, instant) || shown.contains(instant), "a clock is read back")
  _ = try? zone.startOfDay(local.date)
  _ = try? zone.length(of: local.date)
  let nominal = NominalTime(local.time)
  if let next = try? nominal.next(after: instant, in: zone) {
    demand(next > instant, "what comes next is later")
  }
}

/// If two changes are closer together than the length of an offset, which no law has caused, a time
/// can occur three times; `candidates` returns two of them.
private func areCrowded(_ zone: Zone, _ instant: Instant) -> Bool {
  let days = Duration.seconds(4 * 86_400)
  guard let around = Interval(from: instant - days, to: instant + days) else { return true }
  return zone.transitions(in: around).count > 1
}
