/// A set of days of the week, in one byte.
public struct Weekdays: OptionSet, Hashable, Sendable {
  /// The set as bits: bit 0 is Monday, bit 6 is Sunday, bit 7 is always 0.
  public let rawValue: UInt8

  /// Keeps the lower seven bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0b111_1111 }

  /// A set of one day.
  public init(_ day: Weekday) { self.init(rawValue: 1 << UInt8(day.rawValue - 1)) }

  /// A set of these days; duplicates count once.
  public init(_ days: some Sequence<Weekday>) {
    self = days.reduce(into: []) { $0.insert(Weekdays($1)) }
  }

  /// The whole week.
  public static let all = Weekdays(rawValue: 0b111_1111)
  /// Monday to Friday.
  public static let mondayToFriday = Weekdays(rawValue: 0b001_1111)
  /// Saturday and Sunday.
  public static let weekend = Weekdays(rawValue: 0b110_0000)

  /// Whether the day is in the set.
  public func contains(_ day: Weekday) -> Bool { contains(Weekdays(day)) }

  /// The days of the set, Monday first.
  public var days: [Weekday] { Weekday.allCases.filter(contains) }
}

extension Weekdays: CustomStringConvertible {
  /// The days as RFC 5545 lists them, Monday first: `MO,WE,FR`. Empty for the empty set.
  public var description: String { days.map(\.description).joined(separator: ",") }
}
