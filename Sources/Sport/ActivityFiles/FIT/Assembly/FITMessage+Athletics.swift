import Athletics
import Time
import Units

extension Lap {
  /// `nil` if the message does not say when the lap began.
  init?(_ message: FITMessage) {
    guard let start = message.instant(FITField.Lap.start) else { return nil }
    self.init(
      start: start,
      elapsed: message.timeSpan(FITField.Lap.elapsed),
      timer: message.timeSpan(FITField.Lap.timer),
      distance: message.distance(FITField.Lap.distance),
      averageHeartRate: message.heartRate(FITField.Lap.averageHeartRate),
      maximumHeartRate: message.heartRate(FITField.Lap.maximumHeartRate))
  }
}

extension Sample {
  /// `nil` if the message does not say when it was.
  init?(_ message: FITMessage) {
    guard let instant = message.instant else { return nil }
    self.init(instant: instant)
    heartRate = message.heartRate(FITField.Record.heartRate)
    distance = message.distance(FITField.Record.distance)
    speed = message.speed
    power = message.quantity(FITField.Record.power, in: Plausible.power) { .watts($0) }
    cadence = message.quantity(FITField.Record.cadence, in: Plausible.cadence) {
      Cadence(perMinute: Int($0))
    }
    temperature = message.quantity(FITField.Record.temperature, in: Plausible.temperature) {
      .degreesCelsius($0)
    }
    altitude = message.altitude
    position = message.position
  }
}

extension FITMessage {
  fileprivate var speed: Speed? {
    speed(FITField.Record.enhancedSpeed) ?? speed(FITField.Record.speed)
  }

  private func speed(_ field: UInt8) -> Speed? {
    quantity(field, in: Plausible.speed) { .metersPerSecond($0 / 1_000) }
  }

  fileprivate var altitude: Length? {
    altitude(FITField.Record.enhancedAltitude) ?? altitude(FITField.Record.altitude)
  }

  private func altitude(_ field: UInt8) -> Length? {
    quantity(field, in: Plausible.altitude) { .meters($0 / 5 - 500) }
  }

  /// The position. Receivers that found no satellite write latitude 0 and longitude 0, which counts
  /// as none.
  fileprivate var position: Position? {
    guard let latitude = integer(FITField.Record.latitude),
      let longitude = integer(FITField.Record.longitude), (latitude, longitude) != (0, 0)
    else { return nil }
    return Position(latitude: semicircles(latitude), longitude: semicircles(longitude))
  }

  private func semicircles(_ count: Int64) -> Angle {
    .degrees(Double(count) * 180 / 0x1p31)
  }
}

extension Device {
  /// The device that made the file; `nil` if the message has neither maker nor product.
  init?(fileID message: FITMessage) {
    self.init(
      message, manufacturer: FITField.FileID.manufacturer, product: FITField.FileID.product,
      name: FITField.FileID.productName, serialNumber: FITField.FileID.serialNumber)
  }

  /// `nil` if the message is about a sensor and not about the device that made the file.
  init?(deviceInfo message: FITMessage) {
    guard message.integer(FITField.DeviceInfo.index) == 0 else { return nil }
    self.init(
      message, manufacturer: FITField.DeviceInfo.manufacturer,
      product: FITField.DeviceInfo.product, name: FITField.DeviceInfo.productName,
      serialNumber: FITField.DeviceInfo.serialNumber)
  }

  private init?(
    _ message: FITMessage, manufacturer: UInt8, product: UInt8, name: UInt8, serialNumber: UInt8
  ) {
    let maker = message.integer(manufacturer)
    let number = message.integer(product)
    guard maker != nil || number != nil else { return nil }
    self.init(
      manufacturer: maker.map(FITManufacturerNames.name),
      product: number.map { FITProductNames.name($0, manufacturer: maker) },
      name: message.text(name),
      serialNumber: message.integer(serialNumber).map { String($0) })
  }
}
