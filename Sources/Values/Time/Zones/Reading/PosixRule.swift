/// The rule for future years in the footer of a TZif file, such as `EST5EDT,M3.2.0,M11.1.0`.
///
/// POSIX.1 section 8.3 with the extension of RFC 9636 3.3.1: the hour of a change is -167 to 167.
struct PosixRule {
  /// The offset outside summer time, or always if the zone has no summer time.
  let standard: UTCOffset
  private let summer: Summer?

  private struct Summer {
    let offset: UTCOffset
    let start: YearlyChange
    let end: YearlyChange
  }

  /// How many years are expanded: an era of 400, a margin at both ends of it, and one year whose
  /// last change is dropped.
  private static let years: Int64 = 404
  /// 0001-01-01T00:00Z.
  private static let firstSecond = Instant.earliest.milliseconds / 1000

  /// Nil if the footer is empty.
  init?(_ footer: ArraySlice<UInt8>) throws(ZoneError) {
    guard !footer.isEmpty else { return nil }
    var scanner = FooterScanner(footer)
    try scanner.name()
    standard = try scanner.offset()
    summer = scanner.isAtEnd ? nil : try Self.summer(&scanner, standard)
  }

  private static func summer(
    _ scanner: inout FooterScanner, _ standard: UTCOffset
  ) throws(ZoneError) -> Summer {
    try scanner.name()
    let hasOffset = scanner.next != UInt8(ascii: ",")
    let offset = hasOffset ? try scanner.offset() : standard.anHourLater
    try scanner.expect(UInt8(ascii: ","))
    let start = try scanner.yearlyChange()
    try scanner.expect(UInt8(ascii: ","))
    let end = try scanner.yearlyChange()
    guard scanner.isAtEnd, let offset else { throw .unreadableFooter }
    return Summer(offset: offset, start: start, end: end)
  }

  /// The changes after the second `last`, in ascending order; from year 1 on if `last` is nil.
  func changes(after last: Int64?) -> [(second: Int64, offset: UTCOffset)] {
    guard let summer else { return [] }
    let start = last ?? Self.firstSecond
    let firstYear = CivilCalendar.fields(ofDay: start.flooredDivision(by: 86_400).quotient).year
    guard (-10_000...10_000).contains(firstYear) else { return [] }
    var changes: [(second: Int64, offset: UTCOffset)] = []
    for year in firstYear...(firstYear + Self.years) {
      changes.append((summer.end.wallSecond(in: year) - Int64(summer.offset.seconds), standard))
      changes.append((summer.start.wallSecond(in: year) - Int64(standard.seconds), summer.offset))
    }
    // If summer time ends at the moment at which the next one begins, it never ends. So of two
    // changes at the same moment, the one to summer time comes last.
    changes.sort {
      ($0.second, $0.offset == summer.offset ? 1 : 0)
        < ($1.second, $1.offset == summer.offset ? 1 : 0)
    }
    // The last change is dropped, because a summer time that begins at the same moment is not
    // expanded.
    return zip(changes, changes.dropFirst())
      .filter { $0.second != $1.second && $0.second > last ?? .min }.map(\.0)
  }
}

extension UTCOffset {
  fileprivate var anHourLater: UTCOffset? { UTCOffset(seconds: Int(seconds) + 3600) }
}

/// A local time of every year at which the offset changes.
private struct YearlyChange {
  enum Day {
    /// Day of the year, 1 to 365, without counting 29 February.
    case withoutLeapDay(Int64)
    /// Day of the year, 0 to 365, counting 29 February.
    case fromZero(Int64)
    /// A weekday, 0 (Sunday) to 6, in week 1 to 5 of a month, 1 to 12. Week 5 is the last one.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  let day: Day
  /// Seconds after midnight of that day; may be negative or above 86,400.
  let seconds: Int64

  func wallSecond(in year: Int64) -> Int64 { dayNumber(in: year) * 86_400 + seconds }

  private func dayNumber(in year: Int64) -> Int64 {
    let newYear = CivilCalendar.day(year: year, month: 1, day: 1)
    switch day {
    case .fromZero(let day): return newYear + day
    case .withoutLeapDay(let day):
      return newYear + day - 1 + (day >= 60 && CivilCalendar.isLeap(year) ? 1 : 0)
    case .weekday(let month, let week, let weekday):
      let first = CivilCalendar.day(year: year, month: month, day: 1)
      let wait = (weekday - CivilCalendar.weekday(ofDay: first) + 7) % 7
      let length = CivilCalendar.length(ofMonth: month, year: year)
      var dayOfMonth = wait + 7 * (week - 1)
      if dayOfMonth >= length { dayOfMonth -= 7 }
      return first + Int64(dayOfMonth)
    }
  }
}

/// Reads a footer. Throws for anything unexpected.
private struct FooterScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }
  var next: UInt8? { rest.first }

  mutating func accept(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  mutating func expect(_ byte: UInt8) throws(ZoneError) {
    guard accept(byte) else { throw .unreadableFooter }
  }

  /// Reads an abbreviation: letters, or any text between angle brackets.
  mutating func name() throws(ZoneError) {
    if accept(UInt8(ascii: "<")) {
      rest = rest.drop { $0 != UInt8(ascii: ">") }
      try expect(UInt8(ascii: ">"))
      return
    }
    let letters = rest.prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
    }
    guard letters.count >= 3 else { throw .unreadableFooter }
    rest = rest.dropFirst(letters.count)
  }

  /// Reads an offset. POSIX counts west of Greenwich as positive, so the sign is reversed.
  mutating func offset() throws(ZoneError) -> UTCOffset {
    guard let offset = UTCOffset(seconds: -Int(try clock(maximumHours: 24))) else {
      throw .unreadableFooter
    }
    return offset
  }

  mutating func yearlyChange() throws(ZoneError) -> YearlyChange {
    let day = try day()
    let atTwo: Int64 = 7200
    let seconds = accept(UInt8(ascii: "/")) ? try clock(maximumHours: 167) : atTwo
    return YearlyChange(day: day, seconds: seconds)
  }

  private mutating func day() throws(ZoneError) -> YearlyChange.Day {
    if accept(UInt8(ascii: "J")) { return .withoutLeapDay(Int64(try number(in: 1...365))) }
    guard accept(UInt8(ascii: "M")) else { return .fromZero(Int64(try number(in: 0...365))) }
    let month = try number(in: 1...12)
    try expect(UInt8(ascii: "."))
    let week = try number(in: 1...5)
    try expect(UInt8(ascii: "."))
    return .weekday(month: month, week: week, weekday: try number(in: 0...6))
  }

  /// Reads `[+-]hh[:mm[:ss]]`, in seconds.
  private mutating func clock(maximumHours: Int) throws(ZoneError) -> Int64 {
    let isNegative = accept(UInt8(ascii: "-"))
    if !isNegative { _ = accept(UInt8(ascii: "+")) }
    var seconds = try number(in: 0...maximumHours) * 3600
    if accept(UInt8(ascii: ":")) { seconds += try number(in: 0...59) * 60 }
    if accept(UInt8(ascii: ":")) { seconds += try number(in: 0...59) }
    return Int64(isNegative ? -seconds : seconds)
  }

  private mutating func number(in range: ClosedRange<Int>) throws(ZoneError) -> Int {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    let value = digits.prefix(4).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    guard (1...3).contains(digits.count), range.contains(value) else { throw .unreadableFooter }
    return value
  }
}
