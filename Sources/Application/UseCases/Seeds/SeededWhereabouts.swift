import Documents
import Schema
import Time

/// In which zone a made-up athlete is on each day.
struct SeededWhereabouts {
  let home: Zone
  let stays: [(date: PlainDate, from: Instant, zone: Zone)]

  init(
    home: ZoneID, stays: [Document<DatasetStayFields>], from firstDay: PlainDate,
    _ find: (ZoneID) -> Zone?
  ) throws {
    self.home = try Self.zone(home, find)
    var former = self.home
    var reached: [(date: PlainDate, from: Instant, zone: Zone)] = []
    for stay in stays {
      guard let date = firstDay.adding(days: Int(try stay.required(\.day))) else { continue }
      let zone = try Self.zone(stay.required(\.zone), find)
      // They leave at midnight, and their clocks are those of the place from then on.
      let from = try former.startOfDay(date)
      reached.append((date, max(from, reached.last.map { $0.from + .seconds(1) } ?? from), zone))
      former = zone
    }
    self.stays = reached
  }

  func zone(on date: PlainDate) -> Zone { stays.last { $0.date <= date }?.zone ?? home }

  private static func zone(_ id: ZoneID, _ find: (ZoneID) -> Zone?) throws(SeedRefusal) -> Zone {
    guard let zone = find(id) else { throw .unknownZone(id) }
    return zone
  }
}
