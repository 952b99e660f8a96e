/// The number of a kind of message in the FIT profile.
///
/// Numbers as published in python-fitparse (github.com/dtcooper/python-fitparse), fitdecode
/// (github.com/polyvertex/fitdecode) and sportlog/fit (github.com/sportlog/fit), all MIT. Only
/// the messages that are read are named.
struct FITMessageNumber: RawRepresentable, Hashable {
  let rawValue: UInt16

  static let fileID = FITMessageNumber(rawValue: 0)
  static let sport = FITMessageNumber(rawValue: 12)
  static let session = FITMessageNumber(rawValue: 18)
  static let lap = FITMessageNumber(rawValue: 19)
  static let record = FITMessageNumber(rawValue: 20)
  static let event = FITMessageNumber(rawValue: 21)
  static let deviceInfo = FITMessageNumber(rawValue: 23)
  static let activity = FITMessageNumber(rawValue: 34)
  static let length = FITMessageNumber(rawValue: 101)
  static let timestampCorrelation = FITMessageNumber(rawValue: 162)
  static let fieldDescription = FITMessageNumber(rawValue: 206)
}
