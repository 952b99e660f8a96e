import Athletics
import Time

/// What the messages of one segment say, in the order of the file.
struct FITContents {
  private(set) var fileType: Int64?
  private(set) var times = FITTimes()
  private(set) var sessions: [FITSession] = []
  private(set) var pieces = FITPieces()

  /// The sport that was chosen on the device. If a session names a sport, that one counts.
  private(set) var sport: Sport?
  private(set) var subSport: SubSport?

  /// The offset of the athlete's local time from UTC; `nil` if the segment does not say.
  private(set) var utcOffset: UTCOffset?

  /// The number of records, including those without a time.
  private(set) var recordCount = 0

  /// The device that made the file: as the file's own message says, or else as its list of devices
  /// says.
  var device: Device? { fileDevice ?? listedDevice }

  /// The names of the fields of apps on the device that messages really contained.
  var developerFields: [String] {
    usedDeveloperFields.compactMap { developerFieldNames[$0] }
  }

  private var developerFieldNames: [FITDeveloperField: String] = [:]
  private var usedDeveloperFields: Set<FITDeveloperField> = []
  private var fileDevice: Device?
  private var listedDevice: Device?

  mutating func add(_ message: FITMessage) {
    usedDeveloperFields.formUnion(message.developerFields)
    times.add(message)
    switch message.number {
    case .record: addRecord(message)
    case .lap: addLap(message)
    case .event: pieces.timer += [FITTimerEvent(message)].compactMap(\.self)
    case .length: pieces.lengths.append(message.instant(FITField.Length.start) ?? message.instant)
    case .session: sessions.append(FITSession(message))
    case .sport: addSport(message)
    case .activity: utcOffset = message.localOffset ?? utcOffset
    case .fileID: addFileID(message)
    case .deviceInfo: listedDevice = listedDevice ?? Device(deviceInfo: message)
    case .fieldDescription: addDeveloperField(message)
    default: break
    }
  }

  private mutating func addRecord(_ message: FITMessage) {
    recordCount += 1
    if let sample = Sample(message) {
      pieces.records.append(FITPieces.Record(offset: message.offset, sample: sample))
    }
  }

  private mutating func addLap(_ message: FITMessage) {
    if let lap = Lap(message) {
      pieces.laps.append(FITPieces.PlacedLap(offset: message.offset, lap: lap))
    }
  }

  private mutating func addDeveloperField(_ message: FITMessage) {
    guard let program = message.integer(FITField.FieldDescription.program),
      let number = message.integer(FITField.FieldDescription.number),
      let name = message.text(FITField.FieldDescription.name)
    else { return }
    let field = FITDeveloperField(
      program: UInt8(truncatingIfNeeded: program), number: UInt8(truncatingIfNeeded: number))
    developerFieldNames[field] = name
  }

  private mutating func addSport(_ message: FITMessage) {
    sport = message.integer(FITField.SportMessage.sport).map(FITSportNames.sport)
    subSport = message.integer(FITField.SportMessage.subSport).map(FITSubSportNames.subSport)
  }

  private mutating func addFileID(_ message: FITMessage) {
    fileType = fileType ?? message.integer(FITField.FileID.type)
    fileDevice = fileDevice ?? Device(fileID: message)
  }
}
