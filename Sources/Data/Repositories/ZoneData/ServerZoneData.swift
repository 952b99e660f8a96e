import BSON
package import Time

/// What a database server says of time zones, by the zone data that it has itself.
package struct ServerZoneData: Sendable {
  private var offsets: [ZoneID: [Instant: UTCOffset]] = [:]

  /// How far the zone's clocks are ahead of UTC, rounded to the minute; nil if the server does not
  /// know the zone, or was not asked.
  package func offset(of zone: ZoneID, at instant: Instant) -> UTCOffset? {
    offsets[zone]?[instant]
  }

  mutating func merge(_ others: ServerZoneData) {
    offsets.merge(others.offsets) { first, _ in first }
  }
}

extension ServerZoneData {
  /// What nobody was asked.
  static let empty = ServerZoneData()

  /// Reads the reply to a question about zones at instants. The server answers in its order.
  ///
  /// - Throws: `StrangeReply` when the reply is anything but the whole answer.
  init(
    _ reply: BSONDocument, of zones: [ZoneID], at instants: [Instant]
  ) throws(StrangeReply) {
    let answers = try readList(
      reply["cursor"]?.documentValue?["firstBatch"], of: zones.count, "cursor.firstBatch")
    for (index, zone) in zones.enumerated() {
      let place = "cursor.firstBatch.\(index)"
      guard let answer = answers[index].documentValue, answer["zone"]?.stringValue == zone.name
      else { throw StrangeReply(place, expected: "the answer for \(zone.name)") }
      let minutes = try readList(answer["minutes"], of: instants.count, "\(place).minutes")
      for (number, instant) in instants.enumerated() {
        offsets[zone, default: [:]][instant] = try readOffset(
          minutes[number], "\(place).minutes.\(number)")
      }
    }
  }
}

private func readList(
  _ value: BSONValue?, of count: Int, _ place: String
) throws(StrangeReply) -> [BSONValue] {
  guard let items = value?.arrayValue, items.count == count else {
    throw StrangeReply(place, expected: "a list of \(count)")
  }
  return Array(items)
}

/// `+120`, the minutes ahead of UTC
private func readOffset(_ printed: BSONValue, _ place: String) throws(StrangeReply) -> UTCOffset {
  guard let minutes = printed.stringValue.flatMap({ Int32($0) }),
    let offset = UTCOffset(seconds: Int(minutes) * 60)
  else { throw StrangeReply(place, expected: "minutes such as \"+120\"") }
  return offset
}
