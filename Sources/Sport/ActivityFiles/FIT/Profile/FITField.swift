/// The numbers of the fields that are read, by message.
///
/// Numbers, scales and units as published in python-fitparse (github.com/dtcooper/python-fitparse),
/// fitdecode (github.com/polyvertex/fitdecode) and sportlog/fit (github.com/sportlog/fit), all MIT.
enum FITField {
  /// In any message: seconds since FIT's epoch, or since power-on.
  static let timestamp: UInt8 = 253

  enum FileID {
    static let type: UInt8 = 0
    static let manufacturer: UInt8 = 1
    static let product: UInt8 = 2
    static let serialNumber: UInt8 = 3
    static let productName: UInt8 = 8
  }

  enum DeviceInfo {
    /// 0 is the device that made the file.
    static let index: UInt8 = 0
    static let manufacturer: UInt8 = 2
    static let serialNumber: UInt8 = 3
    static let product: UInt8 = 4
    static let productName: UInt8 = 27
  }

  enum SportMessage {
    static let sport: UInt8 = 0
    static let subSport: UInt8 = 1
  }

  enum Session {
    static let start: UInt8 = 2
    static let sport: UInt8 = 5
    static let subSport: UInt8 = 6

    /// Thousandths of a second.
    static let elapsed: UInt8 = 7

    /// Thousandths of a second.
    static let timer: UInt8 = 8

    /// Hundredths of a metre.
    static let distance: UInt8 = 9

    /// Kilocalories.
    static let energy: UInt8 = 11
    static let averageHeartRate: UInt8 = 16
    static let maximumHeartRate: UInt8 = 17
  }

  enum Lap {
    static let start: UInt8 = 2

    /// Thousandths of a second.
    static let elapsed: UInt8 = 7

    /// Thousandths of a second.
    static let timer: UInt8 = 8

    /// Hundredths of a metre.
    static let distance: UInt8 = 9
    static let averageHeartRate: UInt8 = 15
    static let maximumHeartRate: UInt8 = 16
  }

  enum Record {
    /// In semicircles (2³¹ is 180 degrees), north positive.
    static let latitude: UInt8 = 0

    /// In semicircles (2³¹ is 180 degrees), east positive.
    static let longitude: UInt8 = 1

    /// Fifths of a metre above -500 m.
    static let altitude: UInt8 = 2
    static let heartRate: UInt8 = 3
    static let cadence: UInt8 = 4

    /// Hundredths of a metre since the start.
    static let distance: UInt8 = 5

    /// Thousandths of a metre per second.
    static let speed: UInt8 = 6

    /// Watts.
    static let power: UInt8 = 7

    /// Degrees Celsius.
    static let temperature: UInt8 = 13

    /// Like `speed`, with four bytes.
    static let enhancedSpeed: UInt8 = 73

    /// Like `altitude`, with four bytes.
    static let enhancedAltitude: UInt8 = 78
  }

  enum Event {
    static let event: UInt8 = 0
    static let type: UInt8 = 1
  }

  enum Activity {
    /// The time of `timestamp` on the athlete's local clock.
    static let localTimestamp: UInt8 = 5
  }

  enum TimestampCorrelation {
    /// The time of `timestamp`, which is a date here, in seconds since power-on.
    static let systemTimestamp: UInt8 = 1
  }

  enum Length {
    static let start: UInt8 = 2
  }

  enum FieldDescription {
    static let program: UInt8 = 0
    static let number: UInt8 = 1
    static let name: UInt8 = 3
  }
}
