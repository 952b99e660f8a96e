/// A set of days of the week, in one byte.
public struct Weekdays: OptionSet, Hashable, Sendable {
  /// Bit 0 is Monday, bit 6 is Sunday; other bits are not kept.
  public let rawValue: UInt8

  /// Takes the lower seven bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0b111_1111 }

  /// One day.
  public init(_ day: Weekday) { self.init(rawValue: 1 << UInt8(day.rawValue - 1)) }

  /// All of the days, each once.
  public init(_ days: some Sequence<Weekday>) {
    self = days.reduce(into: []) { $0.insert(Weekdays($1)) }
  }

  /// The whole week.
  public static let all = Weekdays(rawValue: 0b111_1111)
  /// Monday to Friday.
  public static let mondayToFriday = Weekdays(rawValue: 0b001_1111)
  /// Saturday and Sunday.
  public static let weekend = Weekdays(rawValue: 0b110_0000)

  /// Whether the day is among them.
  public func contains(_ day: Weekday) -> Bool { contains(Weekdays(day)) }

  /// Each once, Monday first.
  public var days: [Weekday] { Weekday.allCases.filter(contains) }
}

extension Weekdays: CustomStringConvertible {
  /// As RFC 5545 lists them, Monday first: `MO,WE,FR`; empty for no day.
  public var description: String { days.map(\.description).joined(separator: ",") }
}
