/// Finds out, from the messages of a segment, which clock its times refer to.
struct FITTimes {
  /// How many messages of an exercise have a date.
  private var dated = 0

  /// The records whose times count from power-on.
  private(set) var undatedRecords = Tally()
  private var undatedParts = Tally()

  /// The clock that turns times since power-on into dates. A UTC clock is preferred to a local one.
  private var clockFromPowerOn: FITClock?

  /// A count of messages, and the offset of the first one in the file.
  struct Tally {
    private(set) var count = 0
    private(set) var first: Int?

    mutating func add(_ message: FITMessage) {
      count += 1
      first = first ?? message.offset
    }
  }

  mutating func add(_ message: FITMessage) {
    switch message.number {
    case .record, .lap, .session, .event: addPart(message)
    case .activity: setClock(byActivity: message)
    case .timestampCorrelation: setClock(byCorrelation: message)
    default: break
    }
  }

  private mutating func addPart(_ message: FITMessage) {
    guard let timestamp = message.timestamp else { return }
    guard !FITClock.isDate(Int64(timestamp)) else {
      dated += 1
      return
    }
    undatedParts.add(message)
    if message.number == .record { undatedRecords.add(message) }
  }

  private mutating func setClock(byActivity message: FITMessage) {
    guard let timestamp = message.timestamp,
      let local = message.integer(FITField.Activity.localTimestamp)
    else { return }
    clockFromPowerOn =
      clockFromPowerOn ?? FITClock(sincePowerOn: Int64(timestamp), is: local, isLocal: true)
  }

  private mutating func setClock(byCorrelation message: FITMessage) {
    guard let timestamp = message.timestamp,
      let system = message.integer(FITField.TimestampCorrelation.systemTimestamp)
    else { return }
    clockFromPowerOn =
      FITClock(sincePowerOn: system, is: Int64(timestamp), isLocal: false) ?? clockFromPowerOn
  }
}

extension FITTimes {
  private var countFromPowerOn: Bool { dated == 0 && undatedParts.count > 0 }

  /// The clock by which to read the segment.
  var clock: FITClock { countFromPowerOn ? clockFromPowerOn ?? .dates : .dates }

  /// The fault of times without a date; `nil` if all have one.
  var fault: FileFault? {
    if countFromPowerOn {
      guard clockFromPowerOn == nil, let offset = undatedParts.first else { return nil }
      return FileFault(byteOffset: offset, .undatedFile)
    }
    return undatedRecords.first.map {
      FileFault(byteOffset: $0, .undatedRecords(undatedRecords.count))
    }
  }
}
